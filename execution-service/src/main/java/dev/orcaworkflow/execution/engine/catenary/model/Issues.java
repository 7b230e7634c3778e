package dev.orcaworkflow.execution.engine.catenary.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sorts what a model asks too much of into what the user has accepted and what stops the run. */
final class Issues {
    private final Set<String> accept;
    private final Set<String> accepted = new LinkedHashSet<>();
    private final List<Issue> refused = new ArrayList<>();
    private final Set<String> limitations = new LinkedHashSet<>();

    Issues(Set<String> accept) {
        this.accept = accept;
    }

    void add(Issue issue) {
        if (issue.acceptId() != null && accept.contains(issue.acceptId())) {
            accepted.add(issue.acceptId());
            limitations.add(issue.what() + " (accepted: " + issue.acceptId() + ")");
        } else {
            refused.add(issue);
        }
    }

    void limitation(String sentence) {
        limitations.add(sentence);
    }

    List<Issue> refused() {
        return refused;
    }

    Set<String> accepted() {
        return accepted;
    }

    Set<String> limitations() {
        return limitations;
    }
}
