package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What configurations that are submitted together do to each other: they overwrite files, and they name an order. */
public final class BatchCheck {
    private BatchCheck() {}

    /** @param folder the configuration's own folder relative to the workspace's root */
    public record Member(String folder, Configuration configuration) {
        String key() {
            return configuration.key();
        }

        Position at(String... path) {
            YamlNode node = configuration.node(path);
            return node == null || !node.at().file().equals(key()) ? Position.wholeFile(key()) : node.at();
        }
    }

    /** Findings of all members, each in the file of the one at fault. */
    public static List<Finding> findings(List<Member> members, Workspace workspace) {
        List<Finding> findings = new ArrayList<>(overwritten(inOrder(members), workspace));
        findings.addAll(sequence(members, workspace));
        return findings;
    }

    /** Of the order alone that the members give themselves: gaps, circles, links that lead nowhere. */
    public static List<Finding> sequence(List<Member> members, Workspace workspace) {
        return new SequenceCheck(inOrder(members), workspace).findings();
    }

    private static List<Member> inOrder(List<Member> members) {
        return members.stream().sorted(Comparator.comparing(Member::key)).toList();
    }

    /** The manifest bears the stem alone, so a label of its own does not keep a configuration apart from another. */
    private static List<Finding> overwritten(List<Member> members, Workspace workspace) {
        Map<String, Member> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Member member : members) {
            Configuration configuration = member.configuration();
            if (workspace.resolve(member.folder(), configuration.outputDirectory())
                    instanceof PathResolution.Inside inside) {
                String results = inside.relative() + "/" + stem(member.key());
                Member other = first.putIfAbsent(results.toLowerCase(Locale.ROOT), member);
                if (other != null) {
                    findings.add(Finding.of(
                            Rule.OUTPUT_OVERWRITTEN,
                            member.at("file_management", "output_directory"),
                            "writes the same files as " + other.key() + ": " + results + "*",
                            "give it another output_directory, or the file another name"));
                }
            }
        }
        return findings;
    }

    static String stem(String key) {
        String name = key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
