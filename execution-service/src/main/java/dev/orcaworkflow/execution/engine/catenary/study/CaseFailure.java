package dev.orcaworkflow.execution.engine.catenary.study;

/** A case that has no result: a code for programs, a sentence for people. */
public final class CaseFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final double residual;

    public CaseFailure(String code, String message) {
        this(code, message, Double.NaN);
    }

    CaseFailure(String code, String message, double residual) {
        super(message);
        this.code = code;
        this.residual = residual;
    }

    public String code() {
        return code;
    }

    /** What the solver left, m; NaN when it did not come to that. */
    public double residual() {
        return residual;
    }
}
