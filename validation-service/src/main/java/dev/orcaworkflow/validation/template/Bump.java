package dev.orcaworkflow.validation.template;

/** How much a new version changes; each constant outweighs the ones before it. */
public enum Bump {
    /** Mending and tuning: every configuration stays as it is. */
    PATCH,
    /** Something new that no existing configuration has to know. */
    MINOR,
    /** Configurations made from the earlier version have to be changed, or lose what they had. */
    MAJOR;

    public Bump atLeast(Bump other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
