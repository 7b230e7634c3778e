package dev.orcaworkflow.reporting.verification;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

    @Test
    void passesWhatHasNotChanged() {
        assertThat(compare(1005, List.of("1.0.0")).verdict()).isEqualTo(Judgement.PASS);
    }

    @Test
    void warnsOfMoreThanOnePercentUnderTheSameVersion() {
        EngineeringCheck check = compare(1011, List.of("1.0.0"));

        assertThat(check.verdict()).isEqualTo(Judgement.WARNING);
        assertThat(check.message()).contains("+1.1 %").contains("before");
    }

    @Test
    void expectsChangesFromANewVersion() {
        assertThat(compare(1500, List.of("1.1.0")).verdict()).isEqualTo(Judgement.PASS);
    }

    @Test
    void needsATemplateAndAnEarlierRun() {
        assertThat(Baseline.NONE.compare(matrix(1000), List.of()).verdict()).isEqualTo(Judgement.NOT_ASSESSED);
        assertThat(new Baseline(null, "mooring", List.of(), new TensionMatrix())
                        .compare(matrix(1000), List.of("1.0.0"))
                        .needs())
                .first()
                .asString()
                .contains("mooring");
    }

    private static EngineeringCheck compare(double tension, List<String> versions) {
        return new Baseline("before", "mooring", List.of("1.0.0"), matrix(1000)).compare(matrix(tension), versions);
    }

    private static TensionMatrix matrix(double tension) {
        TensionMatrix matrix = new TensionMatrix();
        matrix.see(extreme("Mooring2", "intact", 0, 10, tension, 0));
        return matrix;
    }
}
