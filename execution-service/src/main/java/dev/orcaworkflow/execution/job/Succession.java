package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.Engines;
import dev.orcaworkflow.execution.engine.ForwardingListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Which grants may have a successor now. Only programs outside this process have one: their runs leave this worker idle,
 * and what is read and written between two of them takes longer than a start. A run that is expected to be short has its
 * successor claimed when it begins, any other when nothing of it computes any more. What holds a licence seat has none: its
 * seats go back to all workers.
 */
@ApplicationScoped
class Succession {
    private final Engines engines;
    private final WorkSignal signal;
    private final ExecutionConfig config;
    private final Deque<Grant> open = new ConcurrentLinkedDeque<>();

    Succession(Engines engines, WorkSignal signal, ExecutionConfig config) {
        this.engines = engines;
        this.signal = signal;
        this.config = config;
    }

    /** A share in one of them, as its successor; empty when there is none. */
    Optional<Grant.Share> next() {
        for (Grant grant = open.pollFirst(); grant != null; grant = open.pollFirst()) {
            Optional<Grant.Share> share = grant.join();
            if (share.isPresent()) {
                return share;
            }
        }
        return Optional.empty();
    }

    /** Hears when a run takes its turn, and when it has had it. */
    EngineListener attend(Job job, Grant.Share share, EngineListener progress) {
        boolean mayHaveHeir = share.grant().demand().seats().isEmpty()
                && !engines.isInside(job.approval().engine());
        return new Attendant(share, progress, mayHaveHeir && isShort(job), mayHaveHeir && !isShort(job));
    }

    private boolean isShort(Job job) {
        return job.expectedSeconds() * 1e3 <= config.claimAhead().toMillis();
    }

    private final class Attendant extends ForwardingListener {
        private final Grant.Share share;
        private final boolean offersEarly;
        private final boolean offersLate;

        private Attendant(Grant.Share share, EngineListener progress, boolean offersEarly, boolean offersLate) {
            super(progress);
            this.share = share;
            this.offersEarly = offersEarly;
            this.offersLate = offersLate;
        }

        @Override
        public void awaitTurn() throws InterruptedException {
            if (share.begin() && offersEarly) {
                offer();
            }
        }

        @Override
        public void computed() {
            if (share.end() && offersLate) {
                offer();
            }
        }

        private void offer() {
            open.addLast(share.grant());
            signal.wake();
        }
    }
}
