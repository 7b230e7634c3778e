package dev.orcaworkflow.execution.engine.catenary.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.line.PlaneShape;
import dev.orcaworkflow.execution.engine.catenary.model.LineType;
import dev.orcaworkflow.execution.engine.catenary.model.StaticLine;
import dev.orcaworkflow.execution.engine.catenary.model.StaticModel;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringLine;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringSystem;
import dev.orcaworkflow.execution.engine.catenary.mooring.Oc4;
import dev.orcaworkflow.execution.engine.catenary.mooring.Point;
import dev.orcaworkflow.execution.engine.catenary.mooring.SystemStatics;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check on a solved line: where it holds, where a planted fault breaks it, and where there is nothing to judge. */
class EveryLineCheckTest {
    private static final String ENGINE =
            "anchors: drag, case: {condition: intact, analysis: quasi-static, offset_basis: all},"
                    + " mbl: {Chain: {value_kn: 6089, source: a certificate}}";

    /** @param passes a case in which it holds */
    private record Proof(String id, StaticCase passes, StaticCase fails) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Proof> proofs() throws InterruptedException {
        StaticCase sound = solved(0, 0.1);
        StaticCase far = solved(-20, 0.1);
        return Stream.of(
                bent(
                        sound,
                        "N1",
                        point -> with(point, point.z(), Double.NaN, point.horizontal(), point.stretchedArc())),
                new Proof("N2", sound, movedEnd(sound)),
                bent(
                        sound,
                        "N3",
                        point -> with(
                                point, point.z(), point.tension(), 1.01 * point.horizontal(), point.stretchedArc())),
                new Proof("N4", sound, each(sound, shape -> BentShape.lowerEnd(shape, shape.lowerTension(), 10))),
                bent(
                        sound,
                        "N5",
                        point -> with(
                                point, 1.01 * point.z(), point.tension(), point.horizontal(), point.stretchedArc())),
                bent(sound, "N6", point -> with(point, point.z(), point.tension(), point.horizontal(), 1)),
                new Proof("N7", sound, each(sound, shape -> BentShape.solvedIn(shape, 41))),
                bent(sound, "P1", point -> with(point, point.z(), -5, point.horizontal(), point.stretchedArc())),
                new Proof(
                        "P2",
                        sound,
                        each(
                                sound,
                                shape -> BentShape.lowerEnd(shape, shape.upperTension() + 1, shape.lowerVertical()))),
                bent(
                        sound,
                        "P3",
                        point -> with(
                                point, point.z() - 0.5, point.tension(), point.horizontal(), point.stretchedArc())),
                new Proof("P4", sound, far),
                new Proof("P6", sound, solved(0, 1e6)),
                bent(
                        sound,
                        "P7",
                        point -> with(
                                point, point.z(), point.tension(), point.horizontal(), 1.2 * point.stretchedArc())),
                new Proof("P8", sound, far));
    }

    @Test
    void forgetsNoCheck() throws InterruptedException {
        Set<String> proved = proofs().map(Proof::id).collect(Collectors.toCollection(TreeSet::new));
        // How cases are listed is proved below.
        proved.add("N8");

        assertThat(all().stream().map(Check::id)).containsExactlyInAnyOrderElementsOf(proved);
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void holdsForASoundLine(Proof proof) {
        assertThat(check(proof.id(), proof.passes()).passed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void findsTheFault(Proof proof) {
        Check check = check(proof.id(), proof.fails());

        assertThat(check.passed()).isFalse();
        assertThat(check.message()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void judgesNothingWithoutACase(Proof proof) {
        assertThat(check(proof.id()).passed()).isNull();
    }

    @Test
    void listsWhatHasNoResult() throws InterruptedException {
        SolveChecks checks = new SolveChecks(settings());
        checks.see(solved(0, 0.1));
        assertThat(of("N8", checks.all()).passed()).isTrue();
        checks.failed("case7", "NOT_CONVERGED");
        assertThat(of("N8", checks.all()).passed()).isFalse();
        assertThat(of("N8", checks.all()).message()).contains("case7 NOT_CONVERGED");
        assertThat(of("N8", new SolveChecks(settings()).all()).passed()).isNull();
    }

    private static Check check(String id, StaticCase... cases) {
        return of(id, all(cases));
    }

    private static Check of(String id, List<Check> checks) {
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Check> all(StaticCase... cases) {
        EngineSettings settings = settings();
        SolveChecks solve = new SolveChecks(settings);
        LoadChecks loads = new LoadChecks();
        Extremes extremes = new Extremes(settings);
        for (StaticCase one : cases) {
            solve.see(one);
            loads.see(one);
            extremes.add(one);
        }
        extremes.all().forEach(loads::see);
        return Stream.concat(solve.all().stream(), loads.all().stream()).toList();
    }

    private static Proof bent(StaticCase sound, String id, UnaryOperator<LinePoint> bent) {
        return new Proof(id, sound, each(sound, shape -> BentShape.points(shape, bent)));
    }

    private static LinePoint with(LinePoint point, double z, double tension, double horizontal, double stretchedArc) {
        return new LinePoint(
                point.arc(),
                stretchedArc,
                point.x(),
                z,
                tension,
                horizontal,
                point.vertical(),
                point.curvature(),
                point.resting());
    }

    private static StaticCase each(StaticCase sound, UnaryOperator<PlaneShape> change) {
        Map<String, LineStatics> lines = new LinkedHashMap<>();
        sound.statics()
                .hanging()
                .forEach(line -> lines.put(
                        line.line().name(),
                        new LineStatics.Hanging(
                                line.line(), line.endA(), line.endB(), line.aIsLower(), change.apply(line.shape()))));
        return with(sound, lines);
    }

    /** The ends are not where the solver took them to be. */
    private static StaticCase movedEnd(StaticCase sound) {
        Map<String, LineStatics> lines = new LinkedHashMap<>();
        sound.statics()
                .hanging()
                .forEach(line -> lines.put(
                        line.line().name(),
                        new LineStatics.Hanging(
                                line.line(),
                                new Point(
                                        line.endA().x() + 1,
                                        line.endA().y(),
                                        line.endA().z()),
                                line.endB(),
                                line.aIsLower(),
                                line.shape())));
        return with(sound, lines);
    }

    private static StaticCase with(StaticCase sound, Map<String, LineStatics> lines) {
        return new StaticCase(
                sound.id(),
                sound.condition(),
                sound.factors(),
                sound.model(),
                new SystemStatics(sound.statics().system(), lines),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** @param minimumRadius of bending, m */
    private static StaticCase solved(double surge, double minimumRadius) throws InterruptedException {
        MooringSystem system = Oc4.at(0, -surge, 0);
        Map<String, StaticLine> lines = new LinkedHashMap<>();
        for (MooringLine line : system.lines()) {
            lines.put(line.name(), new StaticLine(line, List.of(chain(minimumRadius)), 0));
        }
        StaticModel model = new StaticModel(null, system, lines, Set.of(), List.of());
        return new StaticCase(
                "case", "intact", Map.of(), model, system.solve(), Optional.empty(), Optional.empty(), "");
    }

    private static LineType chain(double minimumRadius) {
        return new LineType(
                "Chain",
                0.0766,
                0,
                0.11335,
                753.6e3,
                0.0766,
                0,
                OptionalDouble.empty(),
                OptionalDouble.of(minimumRadius),
                true,
                0,
                0.0766);
    }

    private static EngineSettings settings() {
        String text = "meta: {basename: orcaflex_post_process}\nengine: {%s}\n".formatted(ENGINE);
        return ((ConfigurationReading.Readable) Configuration.read("a.yml", text.getBytes(UTF_8)))
                .configuration()
                .engine();
    }
}
