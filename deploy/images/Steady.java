import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Takes chance out of a build, so that two builds of one commit give the same bytes. Quarkus 3.27.0 lets chance in: it dates
 * jars by the clock, runs its build steps in whatever order eight threads get to them, and writes what it generates in the
 * order of hash tables. No option of it changes that. So the build runs on a JVM where none of this is random:
 *
 * <ul>
 *   <li>{@link #main} writes patches of the JDK that runs it: a clock that stands still wherever it seeds a random number or
 *       the order of {@code Set.of} and {@code Map.of}, or dates an entry of a jar;
 *   <li>{@link #premain}, as an agent, changes the few classes of Quarkus that do several things at a time, keep an order by
 *       the place of a file, or write that place down.
 * </ul>
 *
 * Nothing of this is in an image: a build step does what it always does. Goes when a release of Quarkus does it by itself.
 */
final class Steady {
    /** What draws a seed from the clock, in {@code java.util}. */
    private static final List<String> SEEDS = List.of("ImmutableCollections", "Random", "concurrent/ThreadLocalRandom");
    private static final Set<String> CLOCK = Set.of("nanoTime", "currentTimeMillis");

    private static final Map<String, CodeTransform> CHANGES = Map.of(
            "io/quarkus/builder/Execution", inPlace().andThen(oneThread()),
            "io/quarkus/builder/BuildContext", inPlace(),
            "io/quarkus/deployment/steps/ClassTransformingBuildStep", keepOrder(),
            "io/quarkus/deployment/builditem/TransformedClassesBuildItem", keepOrder(),
            "io/smallrye/config/PropertiesConfigSource", withoutPlace());

    private Steady() {}

    /**
     * Writes the patches, a folder per module.
     *
     * @param args the folder, and the seconds since 1970 at which the clock stands
     */
    public static void main(String[] args) throws IOException {
        Path into = Path.of(args[0]);
        CodeTransform still = standingStill(Long.parseLong(args[1]) * 1_000);
        Path jdk = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
        for (String seed : SEEDS) {
            patch(jdk, "java.base/java/util/" + seed + ".class", still, into);
        }
        try (var files = Files.list(jdk.resolve("jdk.zipfs/jdk/nio/zipfs"))) {
            for (Path file : files.toList()) {
                patch(jdk, jdk.relativize(file).toString(), still, into);
            }
        }
    }

    /** What the agent does in the JVM of the build. */
    public static void premain(String arguments, Instrumentation jvm) {
        jvm.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
                CodeTransform change = CHANGES.get(name);
                return change == null ? null : changed(bytes, change);
            }
        });
    }

    private static void patch(Path jdk, String name, CodeTransform change, Path into) throws IOException {
        Path target = into.resolve(name);
        Files.createDirectories(target.getParent());
        Files.write(target, changed(Files.readAllBytes(jdk.resolve(name)), change));
    }

    private static byte[] changed(byte[] bytes, CodeTransform change) {
        ClassFile file = ClassFile.of();
        return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies(change));
    }

    private static CodeTransform standingStill(long millis) {
        return instead("java/lang/System", CLOCK, (code, _) -> code.loadConstant(millis));
    }

    /** A step that is ready runs at once, in the thread that made it ready: always in the same order. */
    private static CodeTransform inPlace() {
        ClassDesc task = ClassDesc.of("java.lang.Runnable");
        return instead(
                "org/jboss/threads/EnhancedQueueExecutor",
                Set.of("execute"),
                (code, _) -> code.swap().pop().invokeinterface(task, "run", ConstantDescs.MTD_void));
    }

    /** Where a setting was found at build time is written down without the folder that the sources are in. */
    private static CodeTransform withoutPlace() {
        return instead(
                "java/net/URL",
                Set.of("toString"),
                (code, call) -> code.invokevirtual(call.owner().asSymbol(), "getProtocol", call.typeSymbol()));
    }

    private static CodeTransform instead(
            String owner, Set<String> names, BiConsumer<CodeBuilder, InvokeInstruction> what) {
        return (code, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals(owner)
                    && names.contains(call.name().stringValue())) {
                what.accept(code, call);
            } else {
                code.with(element);
            }
        };
    }

    /** What a step hands to threads is done by one, in the order in which it was handed over. */
    private static CodeTransform oneThread() {
        return (code, element) -> {
            if (element instanceof ConstantInstruction number
                    && number.constantValue() instanceof Integer size
                    && size > 1) {
                code.loadConstant(1);
            } else {
                code.with(element);
            }
        };
    }

    /** Jars keep the order in which they came; a hash table's depends on the folder that the sources are in. */
    private static CodeTransform keepOrder() {
        ClassDesc linked = ClassDesc.of("java.util.LinkedHashMap");
        return (code, element) -> {
            if (element instanceof NewObjectInstruction made
                    && made.className().asInternalName().equals("java/util/HashMap")) {
                code.new_(linked);
            } else if (element instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals("java/util/HashMap")
                    && call.name().equalsString("<init>")) {
                code.invokespecial(linked, "<init>", call.typeSymbol());
            } else {
                code.with(element);
            }
        };
    }
}
