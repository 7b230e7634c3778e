package dev.orcaworkflow.execution.engine.catenary.mooring;

import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line between two attachments.
 *
 * @param sections from End A to End B
 * @param restLevel height of the centreline where the line rests on the seabed, m
 * @param friction coefficient that is fully mobilised; 0 for none
 * @param drag per section: half the water's density times drag coefficient and diameter, te/m2
 */
public record MooringLine(
        String name,
        List<Section> sections,
        Attachment endA,
        Attachment endB,
        double restLevel,
        double friction,
        List<Double> drag) {

    public MooringLine {
        sections = List.copyOf(sections);
        drag = List.copyOf(drag);
    }

    /** A line that a current would not drag. */
    public MooringLine(
            String name, List<Section> sections, Attachment endA, Attachment endB, double restLevel, double friction) {
        this(name, sections, endA, endB, restLevel, friction, Collections.nCopies(sections.size(), 0.0));
    }

    public MooringLine withFriction(double coefficient) {
        return new MooringLine(name, sections, endA, endB, restLevel, coefficient, drag);
    }

    /** @param index of the section from End A, from 0 */
    public MooringLine withLength(int index, double length) {
        List<Section> changed = new ArrayList<>(sections);
        Section old = sections.get(index);
        changed.set(index, new Section(length, old.axialStiffness(), old.weight()));
        return new MooringLine(name, changed, endA, endB, restLevel, friction, drag);
    }

    public double length() {
        return sections.stream().mapToDouble(Section::length).sum();
    }

    boolean holds(String vessel) {
        return endA.on(vessel) || endB.on(vessel);
    }
}
