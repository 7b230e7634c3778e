package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.admission.Demand;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a group of jobs holds, and after it its successor: claimed while the last run before it still computes, so that no
 * core waits for a claim or for a result to be read. What is held stays one row and one demand; of all that share it, one
 * computes at a time. It is given back when nobody is left.
 */
final class Grant {
    private final UUID holding;
    private final Demand demand;
    private final Semaphore computing = new Semaphore(1);
    private final AtomicBoolean free = new AtomicBoolean();
    private int sharers;
    private boolean over;

    Grant(UUID holding, Demand demand) {
        this.holding = holding;
        this.demand = demand;
    }

    UUID holding() {
        return holding;
    }

    Demand demand() {
        return demand;
    }

    /** Empty when the last sharer has left. */
    synchronized Optional<Share> join() {
        if (over) {
            return Optional.empty();
        }
        sharers++;
        return Optional.of(new Share());
    }

    /** True once: what this worker has less of is to be counted as free again. */
    boolean free() {
        return free.compareAndSet(false, true);
    }

    boolean isFree() {
        return free.get();
    }

    private synchronized boolean left() {
        sharers--;
        over = sharers == 0;
        return over;
    }

    /** The part of one group. From any thread; each step counts once. */
    final class Share {
        private boolean began;
        private boolean ended;
        private boolean left;
        private boolean last;

        private Share() {}

        Grant grant() {
            return Grant.this;
        }

        /** Returns when those before it have computed; true for the call that began. */
        synchronized boolean begin() throws InterruptedException {
            if (began || ended) {
                return false;
            }
            computing.acquire();
            began = true;
            return true;
        }

        /** Computes no more, or never did; true for the call that ended it. */
        synchronized boolean end() {
            if (ended) {
                return false;
            }
            if (began) {
                computing.release();
            }
            ended = true;
            return true;
        }

        /** True for the last of all: what is held is to be given back, and nobody joins any more. */
        synchronized boolean leave() {
            end();
            if (!left) {
                left = true;
                last = Grant.this.left();
            }
            return last;
        }
    }
}
