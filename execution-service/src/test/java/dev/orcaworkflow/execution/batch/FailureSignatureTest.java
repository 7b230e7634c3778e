package dev.orcaworkflow.execution.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Evidence;
import org.junit.jupiter.api.Test;

class FailureSignatureTest {

    @Test
    void leavesOutWhatDiffersFromJobToJob() {
        String one =
                signature("STATICS", "models/a.yml: line 'Mooring1' did not converge after 200 iterations, 1.5e-3");
        String other = signature("STATICS", "models/b.yml: line 'Mooring7' did not converge after 90 iterations, 2e+4");

        assertThat(one).isEqualTo(other).startsWith("STATICS: ").contains("did not converge");
    }

    @Test
    void tellsDifferentCodesApart() {
        assertThat(signature("STATICS", "no")).isNotEqualTo(signature("DYNAMICS", "no"));
    }

    @Test
    void namesTheExitCodeWhereThereIsNothingBetter() {
        assertThat(FailureSignature.of(new Evidence(139, null, null, null, null, "crashed", null)))
                .isEqualTo("EXIT_139: crashed");
    }

    private static String signature(String code, String message) {
        return FailureSignature.of(new Evidence(null, null, code, null, null, message, null));
    }
}
