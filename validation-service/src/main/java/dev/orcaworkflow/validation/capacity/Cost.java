package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.contracts.ResultEvent;
import java.util.List;

/** Seconds that one file took, as one run showed it. */
record Cost(Kind kind, String subject, double secondsPerFile) {

    enum Kind {
        SHAPE,
        ENGINE
    }

    /** One run says something of its shape and, less exactly, of its engine. */
    static List<Cost> of(ResultEvent.Succeeded run) {
        double seconds = run.seconds() / Math.max(1, run.files().total());
        return List.of(
                new Cost(Kind.SHAPE, run.shape(), seconds),
                new Cost(Kind.ENGINE, run.engine().id(), seconds));
    }
}
