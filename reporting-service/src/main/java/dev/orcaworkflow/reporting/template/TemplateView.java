package dev.orcaworkflow.reporting.template;

import java.time.Instant;
import java.util.List;

/**
 * A template as last published; every field but the name may be null.
 *
 * @param current newest version in production
 * @param version what was published last
 * @param action what happened to that version
 * @param versions the oldest first
 */
public record TemplateView(
        String name,
        Instant at,
        String current,
        String version,
        String status,
        String action,
        String by,
        List<Version> versions) {

    public record Version(String version, String status, String sha256) {}
}
