package dev.orcaworkflow.local.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchOptionsTest {

    @Test
    void saysOnlyWhatWasAskedFor() {
        var options = new BatchOptions("b1", 3, null, null, null, null, null, null, null, null, null);

        assertThat(options.headers("study")).containsOnlyKeys("batch", "batch-size", "folder", "submitted-by");
    }

    @Test
    void saysEverySettingUnderItsPublicName() {
        var options =
                new BatchOptions("b1", 3, "sequential", 2, 9, "10%", "dashboard", "catenary", "moor@1.0.0", "off", 1);

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
                .containsEntry("tolerance", "1");
    }
}
