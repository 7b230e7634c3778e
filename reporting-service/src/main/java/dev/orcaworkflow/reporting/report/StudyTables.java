package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.verification.GoverningCase;
import java.util.List;
import java.util.Set;

/**
 * The tables of a study that a lead engineer reads.
 *
 * @param governing intact and damaged cases, and those of undeclared condition
 * @param other governing cases of other conditions
 */
public record StudyTables(
        List<GoverningCase> governing,
        List<GoverningCase> other,
        PretensionTable pretension,
        List<ResultTable> results) {
    private static final Set<String> SIGNED = Set.of("intact", "damaged");

    public static StudyTables of(StudyReport study) {
        List<GoverningCase> cases = study.report().governing();
        return new StudyTables(
                cases.stream().filter(StudyTables::isSigned).toList(),
                cases.stream().filter(row -> !isSigned(row)).toList(),
                PretensionTable.of(study.report().pretension()),
                ResultTable.of(study.scan().results().matrix()));
    }

    private static boolean isSigned(GoverningCase row) {
        return row.condition() == null || SIGNED.contains(row.condition());
    }
}
