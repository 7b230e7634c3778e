package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.line.Section;
import dev.orcaworkflow.execution.engine.catenary.model.LineType;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.ArrayList;
import java.util.List;

/** Checks how the tension runs along each line, how sharply it bends and how much of its strength is used. */
public final class LoadChecks {
    private static final double RISE = 1e-6;
    private static final double ROUNDING = 1e-9;

    private final Worst rise = new Worst();
    private final Worst top = new Worst();
    private final Worst bend = new Worst();
    private final Worst used = new Worst();
    private final List<Worst> ofCases = List.of(rise, top, bend);

    /** What was seen of cases; of extremes nothing. */
    public List<WorstSeen> seen() {
        return ofCases.stream().map(Worst::seen).toList();
    }

    /** Adds what was seen of other cases, which come later. */
    public void see(List<WorstSeen> others) {
        for (int i = 0; i < ofCases.size(); i++) {
            ofCases.get(i).see(others.get(i));
        }
    }

    public void see(StaticCase solved) {
        for (LineStatics.Hanging line : solved.statics().hanging()) {
            String place = solved.id() + " " + line.line().name();
            see(line, place);
            radius(solved.model().lines().get(line.line().name()).types(), line, place);
        }
    }

    private void see(LineStatics.Hanging line, String place) {
        List<Section> upwards = upwards(line.line().sections(), line);
        boolean heavy = upwards.stream().allMatch(section -> section.weight() > 0);
        double size = Math.max(line.shape().upperTension(), 1e-9);
        double start = 0;
        for (Section section : upwards) {
            double from = Math.max(start, Math.min(line.shape().groundedTo(), start + section.length()));
            boolean below =
                    line.shape().groundedLength() > 0 && start < line.shape().groundedFrom();
            if (!below && from < start + section.length()) {
                LinePoint low = line.shape().profile().at(from);
                LinePoint high = line.shape().profile().at(start + section.length());
                rise.see(riseMiss(section, low, high) / size, place);
            }
            start += section.length();
        }
        if (heavy) {
            top.see((line.shape().lowerTension() - line.shape().upperTension()) / size, place);
        }
    }

    /**
     * Along a hanging section the tension and half its stretch grow by weight times rise, in still water and in a flow
     * across the line alike.
     */
    private static double riseMiss(Section section, LinePoint low, LinePoint high) {
        double gained = energy(section, high.tension()) - energy(section, low.tension());
        return Math.abs(gained - section.weight() * (high.z() - low.z()));
    }

    private static double energy(Section section, double tension) {
        return tension + tension * tension / (2 * section.axialStiffness());
    }

    private static <T> List<T> upwards(List<T> fromA, LineStatics.Hanging line) {
        return line.aIsLower() ? fromA : fromA.reversed();
    }

    private void radius(List<LineType> types, LineStatics.Hanging line, String place) {
        List<LineType> upwards = upwards(types, line);
        List<Section> sections = upwards(line.line().sections(), line);
        double start = 0;
        for (int i = 0; i < sections.size(); i++) {
            double end = start + sections.get(i).length();
            if (upwards.get(i).minimumRadius().isPresent()) {
                double least = upwards.get(i).minimumRadius().getAsDouble();
                double sharpest = Math.clamp(line.shape().groundedTo(), start, end);
                bend.see(
                        least
                                * line.shape()
                                        .profile()
                                        .at(sharpest + 1e-9 * (end - sharpest))
                                        .curvature(),
                        place);
                bend.see(least * line.shape().profile().at(end).curvature(), place);
            }
            start = end;
        }
    }

    public void see(LineExtreme extreme) {
        if (extreme.mbl().isPresent() && extreme.requiredFactor().isPresent()) {
            used.see(
                    extreme.tensionKN()
                            * extreme.requiredFactor().getAsDouble()
                            / extreme.mbl().getAsDouble(),
                    extreme.caseId() + " " + extreme.line());
        }
    }

    public List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(rise.check("N5", "error", RISE, "", "the tension grows by weight times rise"));
        checks.add(top.check("P2", "error", ROUNDING, "", "a heavy line pulls hardest at its upper end"));
        checks.add(bend.check("P6", "error", 1, "", "minimum radius times curvature"));
        checks.add(used.check("P8", "error", 1, "", "required factor times tension as a share of the breaking load"));
        return checks;
    }
}
