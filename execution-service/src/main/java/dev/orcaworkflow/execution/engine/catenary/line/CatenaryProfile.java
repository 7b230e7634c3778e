package dev.orcaworkflow.execution.engine.catenary.line;

import java.util.ArrayList;
import java.util.List;

/** Exact at every point: goes up the line piece by piece with the same formulae that solved it. */
final class CatenaryProfile implements LineProfile {
    private final LineSolution.Solved line;
    private final List<Section> sections;

    CatenaryProfile(LineSolution.Solved line) {
        this.line = line;
        this.sections = line.problem().sections();
    }

    @Override
    public List<LinePoint> at(double[] arcs) {
        List<LinePoint> points = new ArrayList<>(arcs.length);
        Walk walk = new Walk();
        for (double arc : arcs) {
            points.add(walk.to(arc));
        }
        return points;
    }

    @Override
    public LinePoint at(double arc) {
        return new Walk().to(arc);
    }

    @Override
    public List<LinePoint> evenly(int intervals) {
        return at(LineProfile.arcs(line.length(), intervals, line.groundedFrom(), line.groundedTo()));
    }

    @Override
    public double stretchedLength() {
        Walk walk = new Walk();
        walk.to(line.problem().length());
        return walk.stretched;
    }

    private double vertical(double arc) {
        if (line.groundedLength() <= 0) {
            return line.lowerVertical() + weightBetween(0, arc);
        }
        if (arc < line.groundedFrom()) {
            return -weightBetween(arc, line.groundedFrom());
        }
        return arc <= line.groundedTo() ? 0 : weightBetween(line.groundedTo(), arc);
    }

    private double weightBetween(double from, double to) {
        double start = 0;
        double sum = 0;
        for (Section section : sections) {
            double end = start + section.length();
            sum += section.weight() * Math.max(0, Math.min(end, to) - Math.max(start, from));
            start = end;
        }
        return sum;
    }

    /** Arc length up to which friction leaves a resting line without tension. */
    private double slackTo() {
        double friction = line.problem().friction();
        double tension = line.horizontal();
        double end = line.problem().length();
        for (Section section : sections.reversed()) {
            double start = end - section.length();
            double part = Math.min(end, line.groundedTo()) - start;
            double grip = friction * section.weight();
            if (part > 0 && grip * part >= tension) {
                return grip > 0 ? start + part - tension / grip : start;
            }
            tension -= Math.max(0, part) * grip;
            end = start;
        }
        return 0;
    }

    private double restingTension(double arc) {
        double friction = line.problem().friction();
        return Math.max(0, line.horizontal() - friction * weightBetween(arc, line.groundedTo()));
    }

    /** Goes up the line piece by piece, each within one section and either hanging or resting. */
    private final class Walk {
        private final SectionForces forces = new SectionForces();
        private double arc;
        private double x;
        private double z;
        private double stretched;
        private int index;
        private double sectionEnd = sections.getFirst().length();
        private final double[] breaks = {line.groundedFrom(), line.groundedTo(), slackTo()};

        LinePoint to(double target) {
            while (arc < target) {
                double end = Math.min(target, nextBreak());
                piece(end);
                arc = end;
                if (arc >= sectionEnd && index < sections.size() - 1) {
                    index++;
                    sectionEnd += sections.get(index).length();
                }
            }
            return point();
        }

        private double nextBreak() {
            double next = sectionEnd;
            for (double touchdown : breaks) {
                next = touchdown > arc ? Math.min(next, touchdown) : next;
            }
            return next > arc ? next : line.problem().length();
        }

        private void piece(double end) {
            if (arc >= line.groundedFrom() && end <= line.groundedTo()) {
                rest(end);
            } else if (line.horizontal() > 0) {
                hang(end);
            } else {
                hangStraight(end);
            }
        }

        private void rest(double end) {
            double mean = 0.5 * (restingTension(arc) + restingTension(end));
            double stretch = (end - arc) * mean / section().axialStiffness();
            // A slack line is laid out as far as there is room for it.
            double room = Math.min(1, line.problem().horizontal() / line.groundedLength());
            x += line.slack() ? (end - arc) * room : end - arc + stretch;
            stretched += end - arc + stretch;
        }

        private void hang(double end) {
            double length = end - arc;
            double v = vertical(arc);
            forces.hang(length, section().axialStiffness(), section().weight(), line.horizontal(), v);
            x += forces.dx;
            z += forces.dz;
            stretched += length + stretch(length, v);
        }

        private void hangStraight(double end) {
            double length = end - arc;
            double v = vertical(arc);
            z += SlackLine.straight(section(), length, v);
            stretched += length + stretch(length, v);
        }

        /** Simpson's rule on the tension; exact enough, since the tension is nearly parabolic in a short piece. */
        private double stretch(double length, double v) {
            double w = section().weight();
            double sum = 0;
            for (int i = 0; i < 16; i++) {
                double from = v + w * length * i / 16;
                double to = from + w * length / 16;
                sum += tension(from) + 4 * tension(0.5 * (from + to)) + tension(to);
            }
            return sum / 96 * length / section().axialStiffness();
        }

        private double tension(double v) {
            return Math.hypot(line.horizontal(), v);
        }

        private Section section() {
            return sections.get(index);
        }

        private LinePoint point() {
            double v = vertical(arc);
            boolean resting = line.groundedLength() > 0 && arc >= line.groundedFrom() && arc < line.groundedTo();
            double tension = resting ? restingTension(arc) : tension(v);
            double curvature = resting || tension == 0
                    ? 0
                    : Math.abs(section().weight()) * line.horizontal() / (tension * tension);
            return new LinePoint(arc, stretched, x, z, tension, line.horizontal(), v, curvature, resting);
        }
    }
}
