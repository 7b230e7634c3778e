package dev.orcaworkflow.execution.engine.catenary.result;

/** Where on an object a value is taken. */
sealed interface Place {
    record EndA() implements Place {}

    record EndB() implements Place {}

    /** The point that lifts off the seabed. */
    record Touchdown() implements Place {}

    /** @param from unstretched arc length from End A, m */
    record Arc(double from) implements Place {}

    /** @param to not before {@code from} */
    record Range(double from, double to) implements Place {}

    /** The object as such. */
    record Whole() implements Place {}
}
