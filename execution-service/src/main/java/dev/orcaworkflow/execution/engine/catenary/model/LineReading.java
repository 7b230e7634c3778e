package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.model.ModelFault;
import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.model.ModelTable;
import dev.orcaworkflow.execution.engine.catenary.line.Section;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of Lines: sections from End A to End B, contents, seabed friction, ends. */
final class LineReading {
    private final ModelObject line;
    private final Map<String, LineType> types;
    private final List<String> declared;
    private final Issues issues;

    /**
     * @param types those that lines use, by name
     * @param declared names of all that the model has
     */
    LineReading(ModelObject line, Map<String, LineType> types, List<String> declared, Issues issues) {
        this.line = line;
        this.types = types;
        this.declared = declared;
        this.issues = issues;
    }

    /** Empty when an end is held by something that the solver does not know; the issue is noted. */
    Optional<StaticLine> read(Sea sea, EndReading ends) {
        check();
        double contents = contents();
        List<LineType> used = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (ModelTable.Row row : sectionRows()) {
            LineType type = type(row);
            used.add(type);
            sections.add(type.section(length(row), sea.density(), contents));
        }
        RestLevel rest = RestLevel.of(sea, used, sections);
        return ends.read(line, rest)
                .map(pair -> new StaticLine(
                        new MooringLine(
                                line.name(), sections, pair.a(), pair.b(), pair.restLevel(), 0, drag(sea, used)),
                        used,
                        friction(used)));
    }

    private static List<Double> drag(Sea sea, List<LineType> used) {
        return used.stream()
                .map(type -> 0.5 * sea.density() * type.dragCoefficient() * type.dragDiameter())
                .toList();
    }

    private void check() {
        if (!line.flag("IncludedInStatics").orElse(true)) {
            issues.add(Issue.refused(
                    "LINE_NOT_IN_STATICS",
                    line.require("IncludedInStatics").at(),
                    line.title() + " is not included in statics"));
        }
        ModelTable attachments = line.table("AttachmentType");
        if (!attachments.isEmpty()) {
            issues.add(Issue.acceptable(
                    "ATTACHMENTS",
                    "no_attachments",
                    attachments.rows().getFirst().at(),
                    line.title() + " has attachments, whose weight and drag are left out"));
        }
    }

    private double contents() {
        String method = line.text("ContentsMethod").orElse("Uniform");
        if (!method.equals("Uniform")) {
            issues.add(Issue.refused(
                    "CONTENTS_METHOD",
                    line.require("ContentsMethod").at(),
                    line.title() + " has contents by the method '" + method + "'; only Uniform is read"));
        }
        return line.number("ContentsDensity").orElse(0);
    }

    private List<ModelTable.Row> sectionRows() {
        ModelTable table = line.table("Length");
        if (table.isEmpty()) {
            throw ModelFault.structure(
                    line.at(), line.title() + " has no sections", "add 'LineType, Length, TargetSegmentLength:' rows");
        }
        return table.rows();
    }

    private LineType type(ModelTable.Row row) {
        String name = row.require("LineType").text();
        LineType type = types.get(name);
        if (type == null) {
            throw row.require("LineType")
                    .fault("is '" + name + "', which LineTypes does not have", "it has " + String.join(", ", declared));
        }
        return type;
    }

    private static double length(ModelTable.Row row) {
        double length = row.require("Length").number().orElseThrow(() -> row.require("Length")
                .fault("has no value", "give it in m"));
        if (!(length > 0) || !Double.isFinite(length)) {
            throw row.require("Length").fault("is " + length + " m", "it has to be above 0");
        }
        return length;
    }

    private double friction(List<LineType> used) {
        boolean smooth = line.text("StaticsSeabedFrictionPolicy").orElse("None").equals("None");
        return smooth ? 0 : used.stream().mapToDouble(LineType::friction).max().orElse(0);
    }
}
