package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/** What the template registry holds under one name. Compacted: the latest event per name is the whole truth. */
public sealed interface TemplateEvent {

    /**
     * One version.
     *
     * @param version {@code MAJOR.MINOR.PATCH}
     * @param status {@code draft | verified | production | deprecated | retired}
     * @param sha256 lower-case hex digest of its text
     */
    record VersionView(String version, String status, String sha256) {}

    /**
     * Something happened to a version.
     *
     * @param template name, without version
     * @param sequence numbers the events of one template
     * @param by who did it
     * @param action {@code published | verified | failed | promoted | deprecated | retired}
     * @param version the version that it happened to
     * @param status of that version now
     * @param current newest version in production, or null
     * @param text of the current version, else of the one that it happened to
     * @param versions every version, oldest first
     */
    @JsonTypeName("dev.orcaworkflow.template.published.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            String template,
            long sequence,
            Instant at,
            String by,
            String action,
            String version,
            String status,
            String current,
            ConfigText text,
            List<VersionView> versions)
            implements TemplateEvent {}

    record Unknown() implements TemplateEvent {}
}
