package dev.orcaworkflow.local.study;

import java.nio.file.Path;

/**
 * One configuration to submit.
 *
 * @param key its name within the batch: the path relative to the submitted folder, with {@code /}
 * @param file where its text is
 * @param folder its own folder relative to the workspace root, {@code ""} for the root
 */
public record StudyConfiguration(String key, Path file, String folder) {}
