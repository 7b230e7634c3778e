package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.gate.BatchCheck.Member;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The order that configurations give themselves: numbers without gaps, links that lead somewhere, no circles. */
final class SequenceCheck {
    private final List<Member> members;
    private final Workspace workspace;
    private final Map<String, Member> byName = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param members in the order of their keys */
    SequenceCheck(List<Member> members, Workspace workspace) {
        this.members = members;
        this.workspace = workspace;
        Map<String, Long> files =
                members.stream().collect(Collectors.groupingBy(SequenceCheck::file, Collectors.counting()));
        members.stream().filter(member -> files.get(file(member)) == 1).forEach(one -> byName.put(file(one), one));
        members.forEach(member -> byName.put(member.key(), member));
    }

    List<Finding> findings() {
        numbers();
        links();
        circles();
        return findings;
    }

    private void numbers() {
        List<Member> numbered = members.stream()
                .filter(member -> number(member) >= 0)
                .sorted(Comparator.comparingInt(SequenceCheck::number))
                .toList();
        for (int i = 1; i < numbered.size(); i++) {
            Member before = numbered.get(i - 1);
            Member member = numbered.get(i);
            int step = number(member) - number(before);
            Position at = member.at("workflow", "execution_order");
            if (step == 0) {
                findings.add(Finding.of(
                        Rule.SEQUENCE_NUMBER_REPEATED,
                        at,
                        "execution_order " + number(member) + " is that of " + before.key()
                                + " too; the two run in the order of their names",
                        "give it another number"));
            } else if (step > 1) {
                findings.add(Finding.of(
                        Rule.SEQUENCE_GAP,
                        at,
                        "execution_order " + number(member) + " follows " + number(before) + " of " + before.key()
                                + ": what stands between is not here",
                        "submit what is missing too, or number without gaps"));
            }
        }
    }

    private static int number(Member member) {
        return member.configuration().workflow().executionOrder().orElse(-1);
    }

    private void links() {
        Map<Member, Member> namedBy = new HashMap<>();
        for (Member member : members) {
            String next = next(member).orElse(null);
            Member successor = next == null ? null : byName.get(next);
            missing(member, "next_config", next, successor);
            if (successor != null) {
                Member other = namedBy.putIfAbsent(successor, member);
                if (other != null) {
                    findings.add(Finding.of(
                            Rule.SEQUENCE_LINK_SHARED,
                            member.at("workflow", "next_config"),
                            next + " is the next of " + other.key() + " already",
                            "let each configuration follow one other"));
                }
            }
            previous(member);
        }
    }

    private void previous(Member member) {
        String previous = member.configuration().workflow().previousConfig().orElse(null);
        Member before = previous == null ? null : byName.get(previous);
        missing(member, "previous_config", previous, before);
        String itsNext = before == null ? null : next(before).orElse(null);
        if (itsNext != null && byName.get(itsNext) != member) {
            findings.add(Finding.of(
                    Rule.SEQUENCE_LINKS_DIFFER,
                    member.at("workflow", "previous_config"),
                    "previous_config is " + previous + ", but that names " + itsNext + " as its next",
                    "let both say the same"));
        }
    }

    private void missing(Member member, String key, String name, Member found) {
        if (name != null && found == null && !liesBeside(member, name)) {
            findings.add(Finding.of(
                    Rule.SEQUENCE_LINK_MISSING,
                    member.at("workflow", key),
                    key + " names " + name + ", which is neither among these configurations nor beside this one",
                    "mend the name, or add the configuration"));
        }
    }

    private boolean liesBeside(Member member, String name) {
        return workspace.resolve(member.folder(), name) instanceof PathResolution.Inside inside
                && workspace.stamp(inside.path()).isPresent();
    }

    private static Optional<String> next(Member member) {
        return member.configuration().workflow().nextConfig();
    }

    /** Each circle is told once, at its first member. */
    private void circles() {
        Set<Member> told = new LinkedHashSet<>();
        for (Member start : members) {
            Set<Member> path = new LinkedHashSet<>();
            Member at = start;
            while (at != null && !told.contains(at) && path.add(at)) {
                at = next(at).map(byName::get).orElse(null);
            }
            if (at == start && !told.contains(start)) {
                told.addAll(path);
                String way = path.stream().map(SequenceCheck::file).collect(Collectors.joining(" -> "));
                findings.add(Finding.of(
                        Rule.SEQUENCE_CIRCLE,
                        start.at("workflow", "next_config"),
                        "the chain of next_config is a circle: " + way + " -> " + file(start),
                        "let the last configuration name no next"));
            }
        }
    }

    private static String file(Member member) {
        String key = member.key();
        return key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1);
    }
}
