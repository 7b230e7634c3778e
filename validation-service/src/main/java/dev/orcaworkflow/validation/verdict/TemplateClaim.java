package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.text.Provenance;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a submission says of its template: by its header, by its text, or by both.
 *
 * @param header as it was written, or null
 * @param named the template that the header names; empty without a header, and when it is none that could be
 * @param recorded what the text records
 * @param engineOfItsOwn the text names its engine
 */
record TemplateClaim(
        String header, Optional<TemplateRef> named, Optional<Provenance> recorded, boolean engineOfItsOwn) {
    static final TemplateClaim NONE = new TemplateClaim(null, Optional.empty(), Optional.empty(), false);
    private static final Pattern RECORD = Pattern.compile("(?m)^template:");

    /** Most texts name no template and are not read for it. */
    static TemplateClaim of(Submitted submitted) {
        String header = submitted.submission().template();
        String text = new String(submitted.bytes(), UTF_8);
        if (header == null && !RECORD.matcher(text).find()) {
            return NONE;
        }
        return switch (Configuration.read(submitted.key(), submitted.bytes())) {
            case ConfigurationReading.Unreadable _ ->
                new TemplateClaim(header, parsed(header), Optional.empty(), false);
            case ConfigurationReading.Readable(Configuration configuration) ->
                new TemplateClaim(
                        header,
                        parsed(header),
                        Provenance.of(configuration.own()),
                        configuration.engine().id().isPresent());
        };
    }

    private static Optional<TemplateRef> parsed(String header) {
        try {
            return Optional.ofNullable(header).map(TemplateRef::parse);
        } catch (TemplateFault noName) {
            return Optional.empty();
        }
    }

    boolean isMade() {
        return header != null || recorded.isPresent();
    }

    /** The header wins over the text. */
    Optional<TemplateRef> ref() {
        return header != null ? named : recorded.map(Provenance::ref);
    }
}
