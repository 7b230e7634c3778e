package dev.orcaworkflow.validation.template;

/** What becomes of a version. */
public sealed interface TemplateDecision {
    record Moves(TemplateState to) implements TemplateDecision {}

    /** It is where the step would take it. */
    record Stays() implements TemplateDecision {}

    /** @param reason a sentence with what to do instead */
    record Refused(String reason) implements TemplateDecision {}
}
