package dev.orcaworkflow.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.execution.admission.AdmissionPolicy.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdmissionPolicyTest {
    private static final Demand TOTAL = new Demand(1600, 8000);
    private final AdmissionPolicy policy = new AdmissionPolicy(TOTAL, 8000, 3, 2.0);

    @Test
    void groupsShortJobsUpToTheMostAllowed() {
        var queue = List.of(job("a", 800, 0.1, 0), job("b", 800, 0.1, 0), job("c", 800, 0.1, 0), job("d", 800, 0.1, 0));

        assertThat(policy.decide(queue, TOTAL))
                .isEqualTo(new Admission.Admitted(ids("a", "b", "c"), new Demand(800, 100), List.of()));
    }

    @Test
    void letsALongJobRunAlone() {
        var queue = List.of(job("a", 800, 30, 0), job("b", 800, 0.1, 0));

        assertThat(policy.decide(queue, TOTAL))
                .isEqualTo(new Admission.Admitted(ids("a"), new Demand(800, 100), List.of()));
    }

    @Test
    void groupsNoLongerThanTheSpan() {
        var queue = List.of(job("a", 800, 1.5, 0), job("b", 800, 1.0, 0));

        assertThat(policy.decide(queue, TOTAL))
                .isEqualTo(new Admission.Admitted(ids("a"), new Demand(800, 100), List.of()));
    }

    @Test
    void passesOverWhatDoesNotFitAndSaysSo() {
        var queue = List.of(job("large", 1600, 1, 3), job("small", 800, 1, 0));

        assertThat(policy.decide(queue, new Demand(800, 8000)))
                .isEqualTo(new Admission.Admitted(ids("small"), new Demand(800, 100), ids("large")));
    }

    @Test
    void keepsRoomForAJobThatWasPassedOverTooOften() {
        var queue = List.of(job("large", 1600, 1, AdmissionPolicy.PATIENCE), job("small", 800, 1, 0));

        assertThat(policy.decide(queue, new Demand(800, 8000)))
                .isInstanceOfSatisfying(Admission.Deferred.class, deferred -> assertThat(deferred.reason())
                        .contains("kept free"));
    }

    @Test
    void defersWithWhatIsNeededAndWhatIsFree() {
        assertThat(policy.decide(List.of(job("a", 800, 1, 0)), new Demand(200, 8000)))
                .isEqualTo(new Admission.Deferred(
                        Admission.Shortage.RESOURCES,
                        "needs 800 milli-cores, 100 MiB of memory and 0 MiB of disk, free are 200, 8000 and 0"));
    }

    @Test
    void givesEverythingToAJobThatAsksForMoreThanThereIs() {
        assertThat(policy.decide(List.of(job("a", 9999, 1, 0)), TOTAL))
                .isEqualTo(new Admission.Admitted(ids("a"), new Demand(1600, 100), List.of()));
    }

    private static Candidate job(String name, int milliCores, double seconds, int passedOver) {
        return new Candidate(id(name), new Demand(milliCores, 100), seconds, passedOver);
    }

    private static List<UUID> ids(String... names) {
        return List.of(names).stream().map(AdmissionPolicyTest::id).toList();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
