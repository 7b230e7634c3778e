package dev.orcaworkflow.validation.template.usage;

/**
 * How a template could be better.
 *
 * @param evidence the figures that it rests on
 */
public record Suggestion(String id, String message, String evidence) {}
