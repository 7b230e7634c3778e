package dev.orcaworkflow.reporting.report;

/** What somebody should do, and what that rests on. */
public record Recommendation(String id, String message, String evidence) {}
