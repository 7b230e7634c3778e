package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.setting.EngineSettings;

/**
 * Something in a model that the solver leaves out or cannot do.
 *
 * @param code for programs, in capitals
 * @param acceptId by which the user may accept it; null when it cannot be accepted
 */
public record Issue(String code, String acceptId, Position at, String what) {
    public Issue {
        if (acceptId != null && !EngineSettings.ACCEPTABLE.contains(acceptId)) {
            throw new IllegalArgumentException("validation would refuse to accept " + acceptId);
        }
    }

    static Issue refused(String code, Position at, String what) {
        return new Issue(code, null, at, what);
    }

    static Issue acceptable(String code, String acceptId, Position at, String what) {
        return new Issue(code, acceptId, at, what);
    }

    /** {@code file:line CODE what (how to accept it)}. */
    public String message() {
        String way = acceptId == null ? "" : " (accept it with engine.accept: [" + acceptId + "])";
        String place = at.line() > 0 ? at.toString() : at.file();
        return place + " " + code + " " + what + way;
    }
}
