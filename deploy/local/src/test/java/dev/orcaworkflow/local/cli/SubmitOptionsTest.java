package dev.orcaworkflow.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orcaworkflow.local.study.BatchOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SubmitOptionsTest {

    @Test
    void keepsTheBatchIdThatWasGiven() {
        assertThat(parsed("--batch", "b1").batch()).isEqualTo("b1");
    }

    @Test
    void namesABatchThatWasNotNamed() {
        assertThat(parsed().batch()).isEqualTo("generated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "validation-error", "critical", "any", "3", "10%"})
    void takesEveryStopRule(String rule) {
        assertThat(parsed("--stop-on", rule).stopOn()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--stop-on=sometimes",
                "--stop-on=0",
                "--mode=serial",
                "--recovery=all",
                "--purpose=fun",
                "--priority=10",
                "--max-workers=0",
                "--tolerance=-1"
            })
    void refusesWhatTheSystemWouldNotUnderstand(String option) {
        assertThatThrownBy(() -> parsed(option))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith(option.replace('=', ' '));
    }

    private static BatchOptions parsed(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options.batch(() -> "generated", 2);
    }

    @Command
    private static final class Holder {
        @Mixin
        private SubmitOptions options;
    }
}
