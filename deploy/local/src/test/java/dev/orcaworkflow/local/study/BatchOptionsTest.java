package dev.orcaworkflow.local.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchOptionsTest {

    @Test
    void saysOnlyWhatWasAskedFor() {
        var options = new BatchOptions(
                "b1", 3, null, null, null, null, null, null, null, null, null, BatchOptions.Restraint.NONE);

        assertThat(options.headers("study")).containsOnlyKeys("batch", "batch-size", "folder", "submitted-by");
    }

    @Test
    void saysEverySettingUnderItsPublicName() {
        var options = new BatchOptions(
                "b1",
                3,
                "sequential",
                2,
                9,
                "10%",
                "dashboard",
                "catenary",
                "moor@1.0.0",
                "off",
                1,
                new BatchOptions.Restraint(3, 5, 1e7, 0.5, "off"));

        assertThat(options.headers("study"))
                .containsEntry("batch", "b1")
                .containsEntry("batch-size", "3")
                .containsEntry("folder", "study")
                .containsEntry("mode", "sequential")
                .containsEntry("max-workers", "2")
                .containsEntry("priority", "9")
                .containsEntry("stop-on", "10%")
                .containsEntry("purpose", "dashboard")
                .containsEntry("engine", "catenary")
                .containsEntry("template", "moor@1.0.0")
                .containsEntry("recovery", "off")
                .containsEntry("tolerance", "1")
                .containsEntry("canary", "3")
                .containsEntry("break-after", "5")
                .containsEntry("core-hours", "10000000")
                .containsEntry("licence-hours", "0.5")
                .containsEntry("reuse", "off");
    }
}
