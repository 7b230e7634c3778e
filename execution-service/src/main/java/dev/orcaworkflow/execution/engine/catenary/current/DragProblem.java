package dev.orcaworkflow.execution.engine.catenary.current;

import dev.orcaworkflow.execution.engine.catenary.line.LineProblem;

/**
 * A line in a flow.
 *
 * @param drag per section from the lower end: half the density times drag coefficient and diameter, te/m2
 */
public record DragProblem(LineProblem line, double[] drag, Flow flow) {

    /** A share of the flow, to lead from still water to the whole of it. */
    DragProblem share(double share) {
        return new DragProblem(line, drag, z -> share * flow.at(z));
    }
}
