package dev.orcaworkflow.execution.engine.catenary.mooring;

import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A line between two attachments.
 *
 * @param sections from End A to End B
 * @param restLevel height of the centreline where the line rests on the seabed, m
 * @param friction coefficient that is fully mobilised; 0 for none
 */
public record MooringLine(
        String name, List<Section> sections, Attachment endA, Attachment endB, double restLevel, double friction) {

    public MooringLine {
        sections = List.copyOf(sections);
    }

    public MooringLine withFriction(double coefficient) {
        return new MooringLine(name, sections, endA, endB, restLevel, coefficient);
    }

    /** @param index of the section from End A, from 0 */
    public MooringLine withLength(int index, double length) {
        List<Section> changed = new ArrayList<>(sections);
        Section old = sections.get(index);
        changed.set(index, new Section(length, old.axialStiffness(), old.weight()));
        return new MooringLine(name, changed, endA, endB, restLevel, friction);
    }

    public double length() {
        return sections.stream().mapToDouble(Section::length).sum();
    }

    boolean holds(String vessel) {
        return endA.on(vessel) || endB.on(vessel);
    }
}
