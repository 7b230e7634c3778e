package dev.orcaworkflow.local.study;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names for batches that were not given one: what was submitted, and when. */
public final class BatchName {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private BatchName() {}

    /** Such as {@code oc4-study-20261123-214500-123}, in UTC. */
    public static String of(Path path, Clock clock) {
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        String stem = name.replaceFirst("\\.ya?ml$", "").replaceAll("[^A-Za-z0-9._-]", "-");
        return stem + "-" + MOMENT.format(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
