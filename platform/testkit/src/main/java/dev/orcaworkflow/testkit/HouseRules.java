package dev.orcaworkflow.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house as tests. Each module shows them in its own {@code HouseRulesTest}:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> houseRules() {
 *     return HouseRules.of("dev.orcaworkflow.validation");
 * }
 * }</pre>
 */
public final class HouseRules {
    private static final String HOUSE = "dev.orcaworkflow";
    private static final String[] SHARED = {
        HOUSE + ".access..",
        HOUSE + ".contracts..",
        HOUSE + ".configuration..",
        HOUSE + ".messaging..",
        HOUSE + ".testkit.."
    };

    private HouseRules() {}

    /** One test per rule, over the classes below {@code root}. */
    public static Stream<DynamicTest> of(String root) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(root);
        return of(root, code, tests);
    }

    static Stream<DynamicTest> of(String root, JavaClasses code, JavaClasses tests) {
        Stream<DynamicTest> ofCode = rules(root).stream().map(rule -> test(rule, code));
        Stream<DynamicTest> seen = Stream.of(DynamicTest.dynamicTest(
                "there is code to look at", () -> assertThat(code).isNotEmpty()));
        return Stream.of(seen, ofCode, Stream.of(test(noSleepInTests(), tests))).flatMap(some -> some);
    }

    private static DynamicTest test(ArchRule rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(
                rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                policiesArePure(),
                nothingIsSentPastTheOutbox(),
                messagesComeInThroughConsumers(),
                timeComesFromTheClock(),
                featurePackagesAreFreeOfCycles(root),
                entitiesStayOutOfRestSignatures(),
                theEmbeddedEngineIsPlainJava(),
                modulesSeeOnlyWhatIsShared(root),
                codeIsBlocking(),
                classNamesSayWhatTheyAre());
    }

    private static ArchRule policiesArePure() {
        return noClasses()
                .that()
                .haveNameMatching(".*(Policy|Decision|State)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..", "io.micrometer..")
                .as("policies, decisions and states know no framework")
                .because("a pure decision can be tested without one");
    }

    private static ArchRule nothingIsSentPastTheOutbox() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".messaging..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(Emitter|MutinyEmitter|KafkaProducer|Outgoing)")
                .as("nothing is sent except through the outbox");
    }

    private static ArchRule messagesComeInThroughConsumers() {
        return methods()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
                .should()
                .haveName("on")
                .andShould()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Consumer")
                .as("messages come in through <Event>Consumer.on");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + ".messaging.SystemClock")
                .should()
                .callMethodWhere(asksTheSystemForTheTime())
                .as("the time comes from the injected clock")
                .because("a test must be able to hold it");
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("asks the system for the time", call -> {
            String owner = call.getTargetOwner().getName();
            boolean unaided = call.getTarget().getRawParameterTypes().isEmpty();
            return switch (call.getName()) {
                case "now" -> owner.startsWith("java.time.") && unaided;
                case "currentTimeMillis" -> owner.equals("java.lang.System");
                case "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
                default -> false;
            };
        });
    }

    private static ArchRule featurePackagesAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("feature packages are free of cycles");
    }

    private static ArchRule entitiesStayOutOfRestSignatures() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(RestSignature.beFreeOfEntities())
                .as("entities never appear in a REST signature");
    }

    private static ArchRule theEmbeddedEngineIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage("..engine.catenary..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..engine.catenary..", HOUSE + ".configuration..")
                .as("the embedded engine imports only java.* and the configuration language");
    }

    private static ArchRule modulesSeeOnlyWhatIsShared(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + "..")
                        .and(not(resideInAPackage(root + "..")))
                        .and(not(resideInAnyPackage(SHARED))))
                .as("a module sees only itself and what the platform shares");
    }

    private static ArchRule codeIsBlocking() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.smallrye\\.mutiny\\.(Uni|Multi)")
                .as("code is blocking: no Uni, no Multi");
    }

    private static ArchRule classNamesSayWhatTheyAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Service)")
                .as("no class is called Util, Helper, Manager, Impl or Service");
    }

    private static ArchRule noSleepInTests() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .as("no test sleeps: it waits for what it asserts");
    }
}
