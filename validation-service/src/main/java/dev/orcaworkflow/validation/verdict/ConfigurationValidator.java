package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.RevisionEvent.Revised;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.validation.batch.Batch;
import dev.orcaworkflow.validation.batch.BatchTerms;
import dev.orcaworkflow.validation.batch.Batches;
import dev.orcaworkflow.validation.capacity.Capacities;
import dev.orcaworkflow.validation.capacity.Capacity;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.gate.ConfigurationGates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The story of this service. What comes in is read and put through the gates before the first statement of the
 * transaction; then it is taken into its batch, judged, recorded and announced.
 */
@ApplicationScoped
class ConfigurationValidator {
    private final Capacities capacities;
    private final ConfigurationGates gates;
    private final ConfigTexts texts;
    private final Batches batches;
    private final KnownJobs knownJobs;
    private final VerdictRecorder recorder;
    private final SubmissionPreparer preparer;
    private final Sequences sequences;

    ConfigurationValidator(
            Capacities capacities,
            ConfigurationGates gates,
            ConfigTexts texts,
            Batches batches,
            KnownJobs knownJobs,
            VerdictRecorder recorder,
            SubmissionPreparer preparer,
            Sequences sequences) {
        this.capacities = capacities;
        this.gates = gates;
        this.texts = texts;
        this.batches = batches;
        this.knownJobs = knownJobs;
        this.recorder = recorder;
        this.preparer = preparer;
        this.sequences = sequences;
    }

    /** Judges submitted configurations; each new one gets exactly one row, and one event once it is decided. */
    void validate(List<Received<byte[]>> records) {
        Capacity capacity = capacities.current();
        List<Arrival> arrivals = preparer.prepare(records, capacity).stream()
                .map(submitted -> arrive(submitted, capacity))
                .toList();
        Map<String, Batch> known = join(arrivals);
        Intake intake = new Intake(known, knownJobs.near(arrivals));
        List<Newcomer> newcomers = arrivals.stream()
                .map(arrival -> intake.take(arrival).map(taken -> new Newcomer(taken, arrival.submitted())))
                .flatMap(Optional::stream)
                .toList();
        if (!newcomers.isEmpty()) {
            batches.count(intake.taken());
            List<Newcomer> judged = sequences.judge(newcomers, known, intake.taken());
            recorder.record(judged, capacity.isKnown(), known);
            preparer.remember(judged);
        }
    }

    private Arrival arrive(Submitted submitted, Capacity capacity) {
        byte[] effective = submitted.effective();
        ConfigText text = texts.store(new String(effective, UTF_8));
        JobRef job = new JobRef(submitted.jobId(), submitted.batch(), submitted.key(), 1, 1, 0, 1);
        return new Arrival(submitted, gates.assess(submitted.candidate(job, text), effective, capacity));
    }

    /** The first record of a batch fixes its terms; a batch of one needs no row. */
    private Map<String, Batch> join(List<Arrival> arrivals) {
        Map<String, BatchTerms> firstTerms = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            Submitted submitted = arrival.submitted();
            if (submitted.inBatch()) {
                firstTerms.putIfAbsent(
                        submitted.batch(), BatchTerms.of(submitted.submission().settings()));
            }
        }
        return firstTerms.isEmpty() ? Map.of() : batches.open(firstTerms);
    }

    /** Judges new texts of jobs that were submitted before. Of two revisions of one job the newer one counts. */
    void revalidate(List<Revised> revisions) {
        Capacity capacity = capacities.current();
        List<Assessment> assessments = latest(revisions).stream()
                .map(revised -> candidate(revised))
                .map(candidate ->
                        gates.assess(candidate, texts.load(candidate.text()).getBytes(UTF_8), capacity))
                .toList();
        Map<String, Batch> known = batches.known(batchIds(assessments));
        OutputPlaces places = new OutputPlaces(knownJobs.writingWhere(assessments));
        List<Newcomer> newcomers = assessments.stream()
                .map(assessment -> isAlone(assessment, known) ? assessment.withoutOutput() : places.settle(assessment))
                .map(assessment -> new Newcomer(assessment, null))
                .toList();
        recorder.record(newcomers, capacity.isKnown(), known);
    }

    /** Only configurations that share a batch can overwrite each other's files. */
    private static boolean isAlone(Assessment assessment, Map<String, Batch> known) {
        return !known.containsKey(assessment.candidate().job().batch());
    }

    private static Collection<Revised> latest(List<Revised> revisions) {
        Map<Object, Revised> byJob = new HashMap<>();
        revisions.forEach(revised -> byJob.merge(revised.job().jobId(), revised, Progress::later));
        return byJob.values();
    }

    private static Candidate candidate(Revised revised) {
        return new Candidate(
                revised.job(),
                revised.text(),
                revised.submission(),
                revised.mark(),
                revised.changes(),
                null,
                revised.trialId(),
                List.of());
    }

    private static List<String> batchIds(List<Assessment> assessments) {
        return assessments.stream()
                .map(assessment -> assessment.candidate().job().batch())
                .distinct()
                .toList();
    }
}
