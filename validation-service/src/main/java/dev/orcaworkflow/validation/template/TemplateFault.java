package dev.orcaworkflow.validation.template;

import java.util.List;

/** What somebody asked of a template cannot be done; the message says what was expected. */
public class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    public TemplateFault(String message) {
        this(message, List.of());
    }

    /** @param details one sentence for each thing that is wrong */
    public TemplateFault(String message, List<String> details) {
        super(details.isEmpty() ? message : message + ": " + String.join("; ", details));
        this.details = List.copyOf(details);
    }

    public List<String> details() {
        return details;
    }
}
