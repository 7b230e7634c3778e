package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.local.check.Coverage;
import dev.orcaworkflow.local.check.Examination.Examined;
import dev.orcaworkflow.local.check.JudgedFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code validate --json} prints. */
final class FindingsJson {
    private FindingsJson() {}

    /** @param coverage by file; empty when nobody asked */
    static ObjectNode of(List<Examined> examined, int others, Map<Examined, List<Coverage>> coverage) {
        ObjectNode document = JsonText.object().put("notConfigurations", others);
        ArrayNode configurations = document.putArray("configurations");
        for (Examined one : examined) {
            ObjectNode configuration = configurations
                    .addObject()
                    .put("file", one.name())
                    .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
                    .put("engine", one.report().engine())
                    .put("files", one.report().selection().files().size());
            findings(configuration, one.findings());
            if (one.difference() != null) {
                configuration.put("difference", one.difference());
            }
            if (coverage.containsKey(one)) {
                ArrayNode engines = configuration.putArray("coverage");
                coverage.get(one).forEach(engine -> coverage(engines.addObject(), engine));
            }
        }
        return document;
    }

    static ObjectNode of(List<JudgedFile> judged) {
        ObjectNode document = JsonText.object();
        ArrayNode files = document.putArray("files");
        for (JudgedFile one : judged) {
            ObjectNode file = files.addObject()
                    .put("file", one.file().toString())
                    .put("kind", one.kind())
                    .put("verdict", one.verdict());
            if (one.expected() != null) {
                file.put("expected", one.expected()).put("agrees", one.agrees());
            }
            findings(file, one.report().findings());
        }
        return document;
    }

    private static void findings(ObjectNode node, List<Finding> findings) {
        ArrayNode list = node.putArray("findings");
        findings.forEach(finding -> finding(list.addObject(), finding));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("file", finding.file())
                .put("line", finding.line())
                .put("column", finding.column())
                .put("gate", finding.gate().id())
                .put("rule", finding.rule())
                .put("severity", finding.severity().id())
                .put("message", finding.message())
                .put("fix", finding.fix())
                .put("repairable", finding.repairable());
        Edit edit = finding.edit();
        if (edit != null) {
            node.putObject("edit")
                    .put("start", edit.start())
                    .put("end", edit.end())
                    .put("replacement", edit.replacement());
        }
    }

    private static void coverage(ObjectNode node, Coverage coverage) {
        node.put("engine", coverage.engine()).put("runs", coverage.runs()).put("files", coverage.files());
        ArrayNode reasons = node.putArray("reasons");
        coverage.reasons().forEach(reasons::add);
    }
}
