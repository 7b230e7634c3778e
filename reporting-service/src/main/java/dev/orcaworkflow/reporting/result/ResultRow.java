package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.Extreme;
import java.time.Instant;

/** The largest tension of one line in one place of the matrix, and whose result it is. */
public record ResultRow(String batch, String config, Instant finishedAt, String mark, Extreme extreme) {}
