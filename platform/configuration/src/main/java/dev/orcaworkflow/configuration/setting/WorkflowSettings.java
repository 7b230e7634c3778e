package dev.orcaworkflow.configuration.setting;

import java.util.Optional;
import java.util.OptionalInt;

/** A configuration's place in a sequence, as its author wrote it. */
public record WorkflowSettings(
        OptionalInt executionOrder, Optional<String> nextConfig, Optional<String> previousConfig) {}
