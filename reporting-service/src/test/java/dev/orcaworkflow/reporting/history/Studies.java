package dev.orcaworkflow.reporting.history;

import static dev.orcaworkflow.reporting.history.Study.extreme;

import dev.orcaworkflow.contracts.FileCounts;

/** Histories that several tests look at. */
public final class Studies {
    private Studies() {}

    /**
     * One configuration of every fate: 2 succeeded as they were, 1 after a changed text, 1 rejected, 1 dead, 1 skipped,
     * 1 cancelled. OC4's Mooring2 fails its factor at 20 m and lifts its anchor from 15 m on.
     */
    public static Study ofEveryFate(String batch) {
        return new Study(batch, 7)
                .opened()
                .approved("intact.yml", 1, 0, 15)
                .approved("damaged.yml", 1, 0, 10)
                .approved("renamed.yml", 1, 0, 2)
                .rejected("nothing.yml", true, "no file matches *.yaml")
                .approved("hopeless.yml", 1, 0, 3)
                .approved("late.yml", 1, 0, 1)
                .approved("unwanted.yml", 1, 0, 1)
                .failed("renamed.yml", 1, new FileCounts(2, 0, 2), "no object mooring 2")
                .recovering("renamed.yml", 1, null)
                .succeeded(
                        "intact.yml",
                        1,
                        1,
                        new FileCounts(15, 15, 0),
                        extreme("Mooring2", "intact", 0, 0, 1105.37, 0),
                        extreme("Mooring2", "intact", 0, 10, 1779.14, 0),
                        extreme("Mooring2", "intact", 0, 15, 2393.95, 12.5),
                        extreme("Mooring2", "intact", 0, 20, 3868.95, 420.1),
                        extreme("Mooring2", "intact", 2, 15, 2477.01, 33.0),
                        extreme("Mooring1", "intact", 0, 10, 1200.0, 0))
                .repaired("renamed.yml", 1)
                .failed("hopeless.yml", 1, new FileCounts(3, 1, 2), "Mooring9 is not there")
                .approved("renamed.yml", 2, 1, 2)
                .succeeded(
                        "damaged.yml",
                        1,
                        1,
                        new FileCounts(10, 10, 0),
                        extreme("Mooring2", "damaged", 0, 10, 1137.5, 0))
                .dead("hopeless.yml", 1)
                .succeeded("renamed.yml", 2, 2, new FileCounts(2, 2, 0))
                .stopped("a critical failure")
                .skipped("late.yml")
                .cancelled("unwanted.yml")
                .completed();
    }
}
