package dev.orcaworkflow.local.check;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.gate.BatchCheck;
import dev.orcaworkflow.local.check.Examination.Examined;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Configurations that would be submitted together: what they do to each other is said of each. */
public final class StudyExamination {
    private StudyExamination() {}

    /** @param examined all within the examination's folder */
    public static List<Examined> together(List<Examined> examined, Examination examination) throws IOException {
        List<BatchCheck.Member> members = new ArrayList<>();
        for (Examined one : examined) {
            String folder = examination.folder(one.file());
            one.report()
                    .configuration()
                    .ifPresent(configuration -> members.add(new BatchCheck.Member(folder, configuration)));
        }
        List<Finding> findings = BatchCheck.findings(members, examination.workspace());
        return examined.stream().map(one -> with(one, findings)).toList();
    }

    private static Examined with(Examined one, List<Finding> findings) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.file().equals(one.name()))
                .toList();
        return own.isEmpty() ? one : one.with(own);
    }
}
