package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.InputPrint;
import java.util.Optional;
import java.util.UUID;

/**
 * What to run, and where its files go.
 *
 * @param attempt fencing token of a job's run; 0 for a trial
 * @param engine id, or null for the installation's default
 * @param tolerance failed files that still make a success, unless the configuration says otherwise
 * @param remark how the text came to be when repairs changed it: stands in the description of every result row
 * @param input what validation saw of the input files; null when it saw none, and for a trial
 * @param trialFile the one file of a trial, which keeps nothing; empty for a job
 */
public record RunOrder(
        UUID runId,
        int attempt,
        int revision,
        String key,
        ConfigText text,
        String folder,
        String engine,
        int workers,
        int tolerance,
        String remark,
        InputPrint input,
        Optional<String> trialFile) {}
