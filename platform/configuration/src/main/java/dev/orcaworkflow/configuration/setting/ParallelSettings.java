package dev.orcaworkflow.configuration.setting;

import java.time.Duration;
import java.util.OptionalInt;

/** @param maxWorkers empty for {@code auto} */
public record ParallelSettings(boolean enabled, OptionalInt maxWorkers, Duration timeoutPerFile) {}
