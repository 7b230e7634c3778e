package dev.orcaworkflow.reporting.verification;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.OutputFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each check on results: where it holds, where it does not, and where there is nothing to judge by. */
class ResultChecksTest {

    @ParameterizedTest
    @EnumSource(ResultCheck.class)
    void passesWhereEveryConfigurationPasses(ResultCheck check) {
        assertThat(tallied(check, result(check, "error", true)).verdict()).isEqualTo(Judgement.PASS);
    }

    @ParameterizedTest
    @EnumSource(ResultCheck.class)
    void failsWhereOneConfigurationFails(ResultCheck check) {
        EngineeringCheck tallied = tallied(
                check, result(check, "error", true), result(check, "error", false), result(check, "error", true));

        assertThat(tallied.verdict()).isEqualTo(Judgement.FAIL);
        assertThat(tallied.message()).startsWith("1.yml: ");
        assertThat(tallied.value()).contains("2 of 3");
    }

    @ParameterizedTest
    @EnumSource(ResultCheck.class)
    void namesWhatItNeedsWhereNothingIsKnown(ResultCheck check) {
        EngineeringCheck tallied = tallied(check, result(check, "error", null));

        assertThat(tallied.verdict()).isEqualTo(Judgement.NOT_ASSESSED);
        assertThat(tallied.needs()).isNotEmpty();
    }

    @Test
    void warnsWhereOnlyAWarningFailed() {
        assertThat(tallied(ResultCheck.CONSTANT, result(ResultCheck.CONSTANT, "warning", false))
                        .verdict())
                .isEqualTo(Judgement.WARNING);
    }

    @Test
    void showsACheckThatItHasNeverHeardOf() {
        CheckTally tally = new CheckTally();
        tally.see("a.yml", List.of(new CheckResult("Z9", "error", false, "3", "2", "something new")));

        assertThat(tally.checks())
                .filteredOn(check -> check.id().equals("Z9"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.title()).isEqualTo("something new");
                    assertThat(check.verdict()).isEqualTo(Judgement.FAIL);
                });
    }

    @Test
    void judgesUpliftByTheDeclaredTypeOfAnchor() {
        assertThat(anchors(anchored("drag", 0)).verdict()).isEqualTo(Judgement.PASS);
        assertThat(anchors(anchored("drag", 12.5)).verdict()).isEqualTo(Judgement.FAIL);
        assertThat(anchors(anchored("pile", 12.5)).verdict()).isEqualTo(Judgement.PASS);
    }

    @Test
    void reportsUpliftOfAnUnknownAnchorWithoutJudgingIt() {
        EngineeringCheck check = anchors(anchored("unknown", 12.5));

        assertThat(check.verdict()).isEqualTo(Judgement.NOT_ASSESSED);
        assertThat(check.value()).contains("12.5 kN");
        assertThat(check.needs()).isNotEmpty();
    }

    @Test
    void judgesAgainstTheCodeOnlyWhereItsContextIsDeclared() {
        assertThat(code(extreme("L", "intact", 0, 0, 3000, 0)).verdict()).isEqualTo(Judgement.PASS);
        assertThat(code(extreme("L", "intact", 0, 0, 3100, 0)).verdict()).isEqualTo(Judgement.FAIL);
        assertThat(code(new Extreme("L", null, "c", 3100, 0, 0, 6089.0, "catalogue", "drag", null, null, Map.of()))
                        .verdict())
                .isEqualTo(Judgement.NOT_ASSESSED);
    }

    @Test
    void missesTheManifestOfASucceededConfiguration() {
        OutputFile table = new OutputFile("output/a.csv", "summary", "00", 10, 1);
        OutputFile manifest = new OutputFile("output/a.result-manifest.json", "manifest", "00", 10, 0);

        assertThat(outputs(table, manifest).passed()).isTrue();
        assertThat(outputs(table).passed()).isFalse();
        assertThat(new OutputTally().check().passed()).isNull();
    }

    private static EngineeringCheck tallied(ResultCheck check, CheckResult... results) {
        CheckTally tally = new CheckTally();
        for (int i = 0; i < results.length; i++) {
            tally.see(i + ".yml", List.of(results[i]));
        }
        return tally.checks().stream()
                .filter(known -> known.id().equals(check.id()))
                .findFirst()
                .orElseThrow();
    }

    private static CheckResult result(ResultCheck check, String severity, Boolean passed) {
        return new CheckResult(check.id(), severity, passed, null, "limit", "message");
    }

    private static Extreme anchored(String type, double uplift) {
        return new Extreme("L", "intact", "c", 1000, uplift, 10, null, null, type, null, null, Map.of());
    }

    private static EngineeringCheck anchors(Extreme extreme) {
        AnchorTally tally = new AnchorTally();
        GoverningTable.Search search = new GoverningTable.Search();
        tally.see(extreme);
        search.see(extreme);
        return tally.check(search.table().uplifts());
    }

    private static EngineeringCheck code(Extreme extreme) {
        GoverningTable.Search search = new GoverningTable.Search();
        search.see(extreme);
        return CodeCheck.of(search.table());
    }

    private static Check outputs(OutputFile... files) {
        OutputTally tally = new OutputTally();
        tally.see("a.yml", List.of(files));
        return tally.check();
    }
}
