package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.reporting.batch.BatchLives;
import dev.orcaworkflow.reporting.batch.BatchTable;
import dev.orcaworkflow.reporting.job.JobTable;
import dev.orcaworkflow.reporting.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes all rows anew from the remembered events. Publishes nothing; what was verified before stays so. */
@ApplicationScoped
public class Rebuild {
    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Journal journal;
    private final BatchTable batches;
    private final BatchLives lives;
    private final JobTable jobs;
    private final JobRows rows;
    private final Clock clock;

    Rebuild(Journal journal, BatchTable batches, BatchLives lives, JobTable jobs, JobRows rows, Clock clock) {
        this.journal = journal;
        this.batches = batches;
        this.lives = lives;
        this.jobs = jobs;
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns the number of jobs that were folded. Readers see the old rows until it is done. */
    @Transactional
    public int run() {
        batches.lockAll();
        jobs.clear();
        batches.reset();
        List<String> known = journal.batches();
        batches.lock(known, clock.instant());
        lives.refresh(known);
        return refreshAll();
    }

    private int refreshAll() {
        int folded = 0;
        for (List<UUID> chunk = journal.jobsAfter(BEFORE_ALL, CHUNK);
                !chunk.isEmpty();
                chunk = journal.jobsAfter(chunk.getLast(), CHUNK)) {
            rows.refresh(chunk, List.of());
            folded += chunk.size();
        }
        return folded;
    }
}
