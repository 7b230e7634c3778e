package dev.orcaworkflow.testkit.crooked.engine.catenary;

import jakarta.inject.Inject;

/** An engine that is not plain. */
class Line {
    @Inject
    String name;
}
