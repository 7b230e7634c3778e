package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.edit.SettingWriter;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects that some files lack: {@code engine.skip_absent} names them, and only the files that lack them leave them out.
 *
 * @param names to add to those that the configuration allows already
 */
record SkipAbsentObject(List<String> names) implements Repair {
    @Override
    public Strategy strategy() {
        return Strategy.SKIP_ABSENT_OBJECT;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        List<String> allowed = configuration.engine().skipAbsent();
        List<String> added = names.stream()
                .filter(name -> !allowed.contains(name))
                .distinct()
                .toList();
        if (added.isEmpty()) {
            return Rewriting.NOTHING;
        }
        return new Rewriting(
                edits(configuration, allowed, added),
                added.stream().map(SkipAbsentObject::change).toList());
    }

    private static String change(String name) {
        return "engine.skip_absent names %s: files without it report NOT_PRESENT there, nothing is put in its place"
                .formatted(name);
    }

    private static List<Edit> edits(Configuration configuration, List<String> allowed, List<String> added) {
        if (written(configuration) instanceof YamlSequence list && !list.items().isEmpty()) {
            return List.of(list.flow() ? inFlow(list, added) : inBlock(configuration.text(), list, added));
        }
        List<String> all = new ArrayList<>(allowed);
        all.addAll(added);
        return new Placement(configuration.text(), configuration.own())
                .put(List.of("engine", "skip_absent"), Setting.names(all));
    }

    private static YamlNode written(Configuration configuration) {
        return configuration.own().get("engine") instanceof YamlMapping engine ? engine.get("skip_absent") : null;
    }

    private static Edit inFlow(YamlSequence list, List<String> added) {
        int end = list.items().getLast().end();
        String more = SettingWriter.flow(Setting.names(added));
        return new Edit(end, end, ", " + more.substring(1, more.length() - 1));
    }

    private static Edit inBlock(String text, YamlSequence list, List<String> added) {
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        String indent = lineBreak + " ".repeat(list.column() - 1) + "- ";
        int end = list.items().getLast().end();
        StringBuilder items = new StringBuilder();
        added.forEach(name -> items.append(indent).append(Setting.name(name).text()));
        int comment = lineEnd(text, end);
        return new Edit(comment, comment, items.toString());
    }

    /** After a comment on the last item's line. */
    private static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        int stop = end < 0 ? text.length() : end;
        return stop > offset && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }
}
