package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.validation.gate.Assessment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which job of a batch writes which result files: whoever comes first. Pure: it knows what it is told. */
final class OutputPlaces {
    private final Map<Place, Writer> writers = new HashMap<>();

    private record Place(String batch, String output) {}

    private record Writer(UUID jobId, String config) {}

    OutputPlaces(List<KnownJob> known) {
        known.stream()
                .filter(job -> job.output() != null)
                .forEach(job ->
                        writers.put(new Place(job.batch(), job.output()), new Writer(job.jobId(), job.config())));
    }

    /** Reserves a place; the configuration that writes there already when it is another job's. */
    Optional<String> reserve(JobRef job, String output) {
        Writer writer =
                writers.computeIfAbsent(new Place(job.batch(), output), _ -> new Writer(job.jobId(), job.config()));
        return writer.jobId().equals(job.jobId()) ? Optional.empty() : Optional.of(writer.config());
    }

    /** A text that is not the first of its job may write somewhere else than that one. */
    Assessment settle(Assessment assessment) {
        JobRef job = assessment.candidate().job();
        if (!assessment.mayWrite()) {
            return assessment.withoutOutput();
        }
        return reserve(job, assessment.output())
                .map(earlier -> assessment
                        .with(List.of(Objection.outputCollision(job.config(), earlier, assessment.output())))
                        .withoutOutput())
                .orElse(assessment);
    }
}
