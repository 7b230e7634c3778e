package dev.orcaworkflow.reporting.batch;

import static java.util.Comparator.comparingLong;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.BatchSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * The fold of a batch's own events, in the order of their sequence.
 *
 * @param completed the last word was that every job is terminal
 * @param sequence of the last event
 * @param paused time spent in pauses that are over
 */
record BatchLife(
        Phase phase,
        boolean completed,
        long sequence,
        BatchSettings settings,
        Instant openedAt,
        Instant completedAt,
        Instant pausedAt,
        Duration paused,
        String reason,
        Double peakCpu,
        Double peakMemory) {

    enum Phase {
        OPEN,
        PAUSED,
        STOPPED,
        CANCELLED
    }

    private static final BatchLife UNHEARD_OF =
            new BatchLife(Phase.OPEN, false, 0, null, null, null, null, Duration.ZERO, null, null, null);

    static BatchLife of(Collection<BatchEvent> events) {
        return events.stream()
                .sorted(comparingLong(BatchEvent::sequence))
                .reduce(UNHEARD_OF, BatchLife::after, (_, later) -> later);
    }

    private BatchLife after(BatchEvent event) {
        return switch (event) {
            case BatchEvent.Opened opened ->
                new BatchLife(
                        phase,
                        completed,
                        opened.sequence(),
                        opened.settings(),
                        opened.at(),
                        completedAt,
                        pausedAt,
                        paused,
                        reason,
                        peakCpu,
                        peakMemory);
            case BatchEvent.Paused pause -> in(Phase.PAUSED, pause, pause.at(), paused, pause.reason());
            case BatchEvent.Resumed resume -> in(Phase.OPEN, resume, null, pausedUntil(resume.at()), null);
            case BatchEvent.Stopped stop -> in(Phase.STOPPED, stop, null, pausedUntil(stop.at()), stop.reason());
            case BatchEvent.Cancelled cancel ->
                in(Phase.CANCELLED, cancel, null, pausedUntil(cancel.at()), cancel.reason());
            case BatchEvent.Estimated _ -> this;
            case BatchEvent.Completed done -> completed(done);
            case BatchEvent.Reopened again -> reopened(again);
            case BatchEvent.Unknown() -> this;
        };
    }

    private BatchLife in(Phase next, BatchEvent event, Instant since, Duration pausedUntilNow, String why) {
        return new BatchLife(
                next,
                completed,
                event.sequence(),
                settings,
                openedAt,
                completedAt,
                since,
                pausedUntilNow,
                why,
                peakCpu,
                peakMemory);
    }

    private BatchLife completed(BatchEvent.Completed done) {
        return new BatchLife(
                phase == Phase.PAUSED ? Phase.OPEN : phase,
                true,
                done.sequence(),
                settings,
                openedAt,
                done.at(),
                null,
                pausedUntil(done.at()),
                reason,
                done.peakCpu(),
                done.peakMemory());
    }

    private BatchLife reopened(BatchEvent.Reopened again) {
        return new BatchLife(
                Phase.OPEN,
                false,
                again.sequence(),
                settings,
                openedAt,
                null,
                null,
                paused,
                again.reason(),
                null,
                null);
    }

    private Duration pausedUntil(Instant end) {
        return pausedAt == null ? paused : paused.plus(Duration.between(pausedAt, end));
    }
}
