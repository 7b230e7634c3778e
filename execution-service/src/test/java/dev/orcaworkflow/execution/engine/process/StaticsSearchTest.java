package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program whose statics fail from a far start, and what counts as a static position all the same. */
class StaticsSearchTest {
    private static final String FAR_ONLY = "near: 0.9, far: 3";
    private static final String ALWAYS_FAR = "near: 3, far: 3";
    private static final String SOFT = "stiffness: 1, hardening: 0.3, load: 1";
    /** With the model's own damping it swings away from its balance, however near it begins. */
    private static final String STIFF = "stiffness: 3, hardening: 0.3, load: 1";

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 27", "start-shape, -", "damping, -", "start-shape-and-damping, -"})
    void findsAPositionFromAnotherStartShapeOrWithMoreDamping(String search, String code) throws Exception {
        EngineBench bench = bench(SOFT, FAR_ONLY);

        CaseResult result = run(bench, search).cases().getFirst();

        assertThat(code(result)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"start-shape, 27", "damping, STATICS_NOT_PROVED", "start-shape-and-damping, STATICS_NOT_PROVED"})
    void countsNoPositionThatDoesNotHoldWithTheModelsOwnSettings(String search, String code) throws Exception {
        EngineBench bench = bench(STIFF, ALWAYS_FAR);

        CaseResult result = run(bench, search).cases().getFirst();

        assertThat(code(result)).isEqualTo(code);
        assertThat(table(bench)).doesNotContain("InStaticState");
    }

    @Test
    void reportsWhatTheModelsOwnSettingsGiveAndSaysHowItWasFound() throws Exception {
        EngineBench bench = bench(SOFT, ALWAYS_FAR);

        EngineOutcome.Completed run = run(bench, "damping");

        // x + 0.3 x^3 = 1
        assertThat(table(bench)).contains(root.resolve("models/a.yml") + ",a,InStaticState,", ",0.8291\n");
        CheckResult proof = run.checks().stream()
                .filter(check -> check.id().equals("S6"))
                .findFirst()
                .orElseThrow();
        assertThat(proof.passed()).isTrue();
        assertThat(proof.message()).contains("another damping", "hold with the models' own settings");
    }

    @Test
    void writesNoFileOfTheUsersAndKeepsTheVariationsWithAMark() throws Exception {
        EngineBench bench = bench(SOFT, FAR_ONLY);
        String before = Files.readString(root.resolve("models/a.yml"));

        run(bench, "start-shape-and-damping");

        assertThat(root.resolve("models")).isDirectoryContaining(file -> file.endsWith("a.yml"));
        assertThat(root.resolve("models").toFile().list()).hasSize(1);
        assertThat(Files.readString(root.resolve("models/a.yml"))).isEqualTo(before);
        assertThat(bench.logs(1).resolve("0-search-derived-a.yml"))
                .content()
                .contains(
                        "# Derived for one attempt from models/a.yml, which is not changed",
                        "StaticsMinDamping: 5\n",
                        "StaticsMaxIterations: 2000\n",
                        "\"Riser\":\n    StaticsStep1: Catenary");
        assertThat(bench.logs(1).resolve("0-derived-a.yml"))
                .content()
                .contains(
                        "the static position that was found", "StaticsMinDamping: 1\n", "StaticsMaxIterations: 400\n");
    }

    @Test
    void refusesAProgramThatLeavesNoPosition() throws Exception {
        EngineBench bench = bench(SOFT, FAR_ONLY).set("leaves-statics", "false");

        EngineOutcome refused = bench.engine().run(bench.task(config("damping"), 1), EngineListener.NONE);

        assertThat(refused).isInstanceOfSatisfying(EngineOutcome.Refused.class, it -> assertThat(
                        it.evidence().engineCode())
                .isEqualTo("STATICS_SEARCH_UNSUPPORTED"));
    }

    @Test
    void refusesToMultiplyADampingThatTheModelDoesNotSay() throws Exception {
        EngineBench bench = bench(SOFT, FAR_ONLY);
        Path model = root.resolve("models/a.yml");
        Files.writeString(model, Files.readString(model).replace("StaticsMaxDamping", "SomethingElse"));

        Evidence failure = run(bench, "damping").cases().getFirst().failure();

        assertThat(failure.engineCode()).isEqualTo("STATICS_SEARCH_UNSUPPORTED");
        assertThat(failure.message()).contains("models/a.yml does not say General.StaticsMaxDamping");
    }

    private EngineBench bench(String law, String starts) throws IOException {
        EngineBench bench = new EngineBench(root)
                .set("executable", Python.required("yaml"))
                .set(
                        "arguments",
                        Path.of("src/test/resources/engines/statics.py").toAbsolutePath() + ",{config}")
                .set("extensions", "yml")
                .set("leaves-statics", "true");
        Files.writeString(root.resolve("models/a.yml"), """
                General: {UnitsSystem: SI, StaticsMinDamping: 1, StaticsMaxDamping: 10, StaticsMaxIterations: 400}
                Lines:
                  - Name: Riser
                    StaticsStep1: Quick
                    Law: {%s, %s}
                """.formatted(law, starts));
        return bench;
    }

    private static String config(String search) {
        return EngineBench.CONFIG
                        .replace("extension: [sim]", "extension: [yml]")
                        .replace("Command: TimeHistory,", "Command: TimeHistory, SimulationPeriod: StaticState,")
                + "engine: {id: fixture"
                + (search == null ? "" : ", statics_search: " + search)
                + "}\n";
    }

    private EngineOutcome.Completed run(EngineBench bench, String search) throws Exception {
        bench.set("files", "apart");
        return (EngineOutcome.Completed) bench.engine().run(bench.task(config(search), 1), EngineListener.NONE);
    }

    private static String code(CaseResult result) {
        return result.succeeded() ? null : result.failure().engineCode();
    }

    private static String table(EngineBench bench) throws IOException {
        return Files.readString(bench.attempt(1).resolve("case_fixture.csv"));
    }
}
