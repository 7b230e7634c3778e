package dev.orcaworkflow.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.Reuse;
import dev.orcaworkflow.reporting.history.Folded;
import dev.orcaworkflow.reporting.history.Studies;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.history.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobFoldTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfArrival(long seed) {
        List<Told> told = new ArrayList<>(Studies.ofEveryFate("b").told());
        List<JobSummary> inOrder = Folded.jobs(told);

        Collections.shuffle(told, new Random(seed));

        assertThat(Folded.jobs(told)).isEqualTo(inOrder);
    }

    @Test
    void isApprovedAgainAfterARepair() {
        Study study = new Study("b", 1)
                .approved("a.yml", 1, 0, 2)
                .failed("a.yml", 1, new FileCounts(2, 0, 2), "no object")
                .repaired("a.yml", 1)
                .approved("a.yml", 2, 1, 2);

        assertThat(Folded.job(study).state()).isEqualTo(JobState.APPROVED);
    }

    @Test
    void showsWhatThePurposeOfTheSubmissionChanged() {
        String difference = "--- a/a.yml\n+++ b/a.yml\n";
        Study study =
                new Study("b", 1).approvedFor("a.yml", "dashboard", List.of("views are switched off"), difference);

        assertThat(Folded.job(study).detail().changes()).containsExactly("views are switched off");
        assertThat(Folded.job(study).detail().difference()).isEqualTo(difference);
        assertThat(Folded.job(study).mark()).isNull();
    }

    @Test
    void saysWhyAnEarlierResultStandsForARun() {
        var reuse = new Reuse(true, "same inputs", null, "before", "a.yml");

        JobSummary job = Folded.job(new Study("b", 1).approved("a.yml", 1, 0, 1).reused("a.yml", reuse));

        assertThat(job.detail().reuse()).isEqualTo(reuse);
    }

    @Test
    void isRejectedWhenRecoveryGivesUpBeforeTheFirstRun() {
        Study study = new Study("b", 1)
                .rejected("a.yml", false, "summary_settings is missing")
                .dead("a.yml", 0);

        assertThat(Folded.job(study).state()).isEqualTo(JobState.REJECTED);
    }

    @Test
    void hasNoChangedTextWhereATrialAloneSawOne() {
        Study study = new Study("b", 1)
                .rejected("a.yml", false, "summary_settings is missing")
                .failedTrial("a.yml", 2)
                .dead("a.yml", 0);

        assertThat(Folded.job(study).revision()).isEqualTo(1);
        assertThat(Folded.job(study).mark()).isNull();
    }

    @Test
    void isAcceptedByTheLastWordOfAnEngineer() {
        Study study = changedAndSucceeded().decided("a.yml", 2, 2, "accepted").decided("a.yml", 2, 1, "rejected");

        JobSummary job = Folded.job(study);

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.tally().unaccepted()).isFalse();
        assertThat(job.detail().acceptance().by()).isEqualTo("j.doe");
    }

    @Test
    void waitsForAcceptanceWhenTheTextChangedAfterwards() {
        Study study = changedAndSucceeded().decided("a.yml", 1, 1, "accepted");

        assertThat(Folded.job(study).tally().unaccepted()).isTrue();
    }

    @Test
    void staysUnacceptedWhenAnEngineerRejectsIt() {
        Study study = changedAndSucceeded().decided("a.yml", 2, 1, "rejected");

        assertThat(Folded.job(study).tally().unaccepted()).isTrue();
    }

    private static Study changedAndSucceeded() {
        return new Study("b", 1)
                .approved("a.yml", 1, 0, 2)
                .failed("a.yml", 1, new FileCounts(2, 0, 2), "no object")
                .repaired("a.yml", 1)
                .approved("a.yml", 2, 1, 2)
                .succeeded("a.yml", 2, 2, new FileCounts(2, 2, 0));
    }

    @Test
    void isRecoveringWhileAPersonIsAsked() {
        Study study = new Study("b", 1)
                .rejected("a.yml", false, "no object Line")
                .recovering("a.yml", 0, "Did you mean Mooring1?");

        JobSummary job = Folded.job(study);
        assertThat(job.state()).isEqualTo(JobState.RECOVERING);
        assertThat(job.detail().suggestion()).isEqualTo("Did you mean Mooring1?");
    }

    @Test
    void countsEveryFileOfADeadJobThatDidNotComeOutAsFailed() {
        Study study = new Study("b", 1)
                .approved("a.yml", 1, 0, 10)
                .failed("a.yml", 1, new FileCounts(4, 3, 1), "killed")
                .dead("a.yml", 1);

        JobSummary job = Folded.job(study);
        assertThat(job.files()).isEqualTo(new FileCounts(10, 3, 7));
        assertThat(job.partial()).isTrue();
    }

    @Test
    void marksAResultThatRestsOnAChangedText() {
        List<JobSummary> jobs = Folded.jobs(Studies.ofEveryFate("b").told());

        assertThat(jobs)
                .filteredOn(job -> job.mark() == Mark.TEXT_CHANGED)
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.config()).isEqualTo("renamed.yml");
                    assertThat(job.detail().difference()).isEqualTo(Study.DIFFERENCE);
                    assertThat(job.tally().recovered()).isTrue();
                    assertThat(job.errorClass()).isNull();
                });
    }

    @Test
    void pointsToTheLineOfARejection() {
        assertThat(Folded.job(new Study("b", 1).rejected("a.yml", true, "no file matches"))
                        .message())
                .isEqualTo("a.yml:7: no file matches");
    }
}
