package dev.orcaworkflow.validation.template;

/** One version of a template: {@code name@1.2.0}. */
public record TemplateRef(TemplateName name, TemplateVersion version) {

    /** @throws TemplateFault unless it is {@code name@MAJOR.MINOR.PATCH} */
    public static TemplateRef parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new TemplateFault("'" + text + "' names no version: expected name@1.2.0");
        }
        return new TemplateRef(new TemplateName(text.substring(0, at)), TemplateVersion.parse(text.substring(at + 1)));
    }

    public static TemplateRef of(String name, String version) {
        return new TemplateRef(new TemplateName(name), TemplateVersion.parse(version));
    }

    public String file() {
        return name + "_v" + version + ".yml";
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
