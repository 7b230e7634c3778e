package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.messaging.RunEnd;
import java.util.List;

/** Seconds that one file took, as one run showed it. */
record Cost(Kind kind, String subject, double secondsPerFile) {

    enum Kind {
        SHAPE,
        ENGINE
    }

    /** One run says something of its shape and, less exactly, of its engine. */
    static List<Cost> of(RunEnd.Succeeded run) {
        return List.of(
                new Cost(Kind.SHAPE, run.shape(), run.secondsPerFile()),
                new Cost(Kind.ENGINE, run.engine().id(), run.secondsPerFile()));
    }
}
