package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.validation.batch.Batch;
import dev.orcaworkflow.validation.batch.BatchTerms;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes records into their batches, one after the other: tells new ones from second deliveries, and finds what collides
 * with an earlier one. Pure: it knows what it is told, and remembers what it took.
 */
final class Intake {
    private final Map<String, Batch> batches;
    private final Map<UUID, String> textByJob = new HashMap<>();
    private final Map<String, String> textBySubmission = new HashMap<>();
    private final OutputPlaces places;
    private final Map<String, Integer> taken = new HashMap<>();

    /** @param batches those named by the records; a batch of one has no entry */
    Intake(Map<String, Batch> batches, List<KnownJob> known) {
        this.batches = batches;
        places = new OutputPlaces(known);
        known.forEach(job -> remember(job.jobId(), job.sha256(), job.submissionId()));
    }

    /** How many records each batch has newly taken; batches of one are not counted. */
    Map<String, Integer> taken() {
        return taken;
    }

    /** Takes one record; empty when it is a job that was taken before. */
    Optional<Assessment> take(Arrival arrival) {
        Submitted submitted = arrival.submitted();
        Optional<FindingView> clash = submitted.isRefused() ? Optional.empty() : nameClash(submitted);
        boolean apart = submitted.isRefused() || clash.isPresent();
        UUID jobId = apart ? submitted.jobIdApart() : submitted.jobId();
        if (textByJob.containsKey(jobId)) {
            return Optional.empty();
        }
        remember(jobId, submitted.sha256(), submitted.submissionId());
        return Optional.of(enter(arrival, jobId, clash));
    }

    private void remember(UUID jobId, String sha256, String submissionId) {
        textByJob.put(jobId, sha256);
        if (submissionId != null) {
            textBySubmission.putIfAbsent(submissionId, sha256);
        }
    }

    private Optional<FindingView> nameClash(Submitted submitted) {
        if (isOther(textBySubmission.get(submitted.submissionId()), submitted)) {
            return Optional.of(Objection.idempotencyConflict(submitted));
        }
        return isOther(textByJob.get(submitted.jobId()), submitted)
                ? Optional.of(Objection.duplicateName(submitted))
                : Optional.empty();
    }

    private static boolean isOther(String earlierSha256, Submitted submitted) {
        return earlierSha256 != null && !earlierSha256.equals(submitted.sha256());
    }

    private Assessment enter(Arrival arrival, UUID jobId, Optional<FindingView> clash) {
        Submitted submitted = arrival.submitted();
        List<FindingView> objections = new ArrayList<>(clash.stream().toList());
        Submission submission = submitted.submission();
        JobRef job = new JobRef(jobId, submitted.batch(), submitted.key(), 1, 1, 0, 1);
        boolean placed = false;
        if (submitted.inBatch()) {
            submission = join(batches.get(submitted.batch()), submitted, objections);
            placed = clash.isEmpty() && arrival.assessment().mayWrite() && place(arrival, job, objections);
        }
        Candidate candidate = arrival.assessment().candidate().as(job, submission);
        Assessment assessment = arrival.assessment().with(candidate).with(objections);
        return placed ? assessment : assessment.withoutOutput();
    }

    /** Counts the record into its batch and puts it under the batch's terms. */
    private Submission join(Batch batch, Submitted submitted, List<FindingView> objections) {
        int position = batch.received() + taken.merge(batch.id(), 1, Integer::sum);
        if (batch.isFullAt(position)) {
            objections.add(Objection.batchFull(submitted, batch, position));
        }
        if (batch.terms().mode() == Mode.SEQUENTIAL && batch.terms().size() == null) {
            objections.add(Objection.batchSizeMissing(submitted));
        }
        Submission asked = submitted.submission();
        List<String> differences = batch.terms().differencesFrom(BatchTerms.of(asked.settings()));
        if (!differences.isEmpty()) {
            objections.add(Objection.settingsFixed(submitted, differences));
        }
        return new Submission(
                asked.folder(),
                asked.order(),
                asked.engine(),
                asked.template(),
                batch.terms().impose(asked.settings()));
    }

    /** Reserves what the configuration writes; false when somebody else writes it. */
    private boolean place(Arrival arrival, JobRef job, List<FindingView> objections) {
        String output = arrival.assessment().output();
        Optional<String> earlier = places.reserve(job, output);
        earlier.ifPresent(other -> objections.add(Objection.outputCollision(job.config(), other, output)));
        return earlier.isEmpty();
    }
}
