package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.validation.gate.Assessment;
import java.util.UUID;

/**
 * A run on one file of which nothing is kept.
 *
 * @param shared for all configurations of the key's shape; otherwise for the owner alone
 * @param owner whose text is run
 */
record Trial(UUID id, TrialKey key, String file, boolean shared, Assessment owner) {

    static Trial shared(Assessment first) {
        UUID id = NameBasedId.of("trial", first.shape(), first.trialFile(), first.engineBuild());
        return new Trial(id, TrialKey.of(first), first.trialFile(), true, first);
    }

    /** Has the job in its name, so that it is never taken for the shared one on the same file. */
    static Trial own(Assessment owner) {
        JobRef job = owner.candidate().job();
        UUID id = NameBasedId.of(
                "trial",
                owner.shape(),
                owner.trialFile(),
                owner.engineBuild(),
                job.jobId(),
                job.generation(),
                job.revision());
        return new Trial(id, TrialKey.of(owner), owner.trialFile(), false, owner);
    }

    JobRef job() {
        return owner.candidate().job();
    }
}
