package dev.orcaworkflow.reporting.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;

/** Names in links of templates: {@code {batch.inPath}}. */
@TemplateExtension
final class PathsInTemplates {
    private PathsInTemplates() {}

    static String inPath(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }
}
