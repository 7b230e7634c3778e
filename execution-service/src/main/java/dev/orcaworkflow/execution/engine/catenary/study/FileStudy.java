package dev.orcaworkflow.execution.engine.catenary.study;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.selection.CaseFactors;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.execution.engine.catenary.model.Issue;
import dev.orcaworkflow.execution.engine.catenary.model.StaticModel;
import dev.orcaworkflow.execution.engine.catenary.model.StaticModelReading;
import dev.orcaworkflow.execution.engine.catenary.model.StaticModelResult;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringLine;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringSystem;
import dev.orcaworkflow.execution.engine.catenary.mooring.PretensionSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One model file and its cases. Not to be shared between threads: the model is read once, by the first case. */
public final class FileStudy {
    private final Path file;
    private final String stem;
    private final Workspace workspace;
    private final StudySettings settings;
    private StaticModel model;
    private List<FileStamp> sources = List.of();

    public FileStudy(Path file, String stem, Workspace workspace, StudySettings settings) {
        this.file = file;
        this.stem = stem;
        this.workspace = workspace;
        this.settings = settings;
    }

    /** In the order of the tables' rows; never empty. */
    public List<CaseRun> cases() {
        List<CaseRun> cases = new ArrayList<>();
        for (String removal : settings.damaged()) {
            cases.add(new CaseRun(stem + "_minus_" + removal, () -> damaged(removal)));
        }
        for (CasePlan.Step step : CasePlan.steps(settings.engine().sweep())) {
            cases.add(new CaseRun(stem + step.suffix(), () -> swept(step)));
        }
        return cases.isEmpty() ? List.of(new CaseRun(stem, this::asItStands)) : cases;
    }

    private StaticCase asItStands() throws CaseFailure, InterruptedException {
        return new CaseSolution(stem, settings, model())
                .held(model().system(), settings.factors(stem), Optional.empty(), "");
    }

    private StaticCase swept(CasePlan.Step step) throws CaseFailure, InterruptedException {
        double heading = Math.toRadians(step.heading());
        MooringSystem moved = model().system()
                .moved(step.offset() * Math.cos(heading), step.offset() * Math.sin(heading), step.level());
        Map<String, String> factors = new TreeMap<>(settings.factors(stem));
        factors.put("level", CaseFactors.number(step.level()));
        factors.put("offset", CaseFactors.number(step.offset()));
        factors.put("heading", CaseFactors.number(step.heading()));
        Optional<String> removed = Optional.of(step.removed()).filter(line -> !line.equals("none"));
        removed.ifPresent(line -> factors.put("removed", line));
        String description =
                removed.map(line -> "line " + line + " absent, vessel held").orElse("");
        CaseSolution solution = new CaseSolution(stem + step.suffix(), settings, model());
        return solution.held(removed.map(moved::without).orElse(moved), factors, removed, description);
    }

    private StaticCase damaged(String removal) throws CaseFailure, InterruptedException {
        CaseSolution solution = new CaseSolution(stem + "_minus_" + removal, settings, model());
        return new DamagedCondition(solution, model().system(), settings.factors(stem)).without(removal);
    }

    private StaticModel model() throws CaseFailure {
        if (model == null) {
            model = pretensioned(read());
        }
        return model;
    }

    private StaticModel read() throws CaseFailure {
        return switch (ModelReader.read(file, workspace)) {
            case ModelResult.Unreadable(var findings) -> throw unreadable(findings);
            case ModelResult.Readable(var readable) -> mapped(readable);
        };
    }

    private StaticModel mapped(Model readable) throws CaseFailure {
        sources = readable.sources();
        return switch (StaticModelReading.read(readable, settings.asked())) {
            case StaticModelResult.Mapped(var mapped) -> mapped;
            case StaticModelResult.Unsupported(var issues) -> throw unsupported(issues);
        };
    }

    /** Every file that was read so far: the model itself and what it includes. */
    public List<FileStamp> sources() {
        return sources;
    }

    private static CaseFailure unreadable(List<Finding> findings) {
        Finding first = findings.stream().filter(Finding::isError).findFirst().orElse(findings.getFirst());
        return new CaseFailure(first.rule().toUpperCase(java.util.Locale.ROOT).replace('-', '_'), first.toString());
    }

    private static CaseFailure unsupported(List<Issue> issues) {
        String all = issues.stream().map(Issue::message).collect(Collectors.joining("; "));
        return new CaseFailure(issues.getFirst().code(), all);
    }

    private StaticModel pretensioned(StaticModel read) throws CaseFailure {
        MooringSystem system = read.system();
        List<String> limitations = new ArrayList<>(read.limitations());
        for (Pretension wanted : settings.pretensions()) {
            MooringLine found = found(system, wanted);
            system = system.withLines(line -> line.name().equals(found.name()) ? found : line);
            limitations.add("%s: section %d is %.4f m long for %.2f kN"
                    .formatted(
                            wanted.line(),
                            wanted.section(),
                            found.sections().get(wanted.section() - 1).length(),
                            wanted.targetKN()));
        }
        return new StaticModel(read.sea(), system, read.lines(), read.accepted(), limitations);
    }

    private static MooringLine found(MooringSystem system, Pretension wanted) throws CaseFailure {
        MooringLine line = system.lines().stream()
                .filter(candidate -> candidate.name().equals(wanted.line()))
                .findFirst()
                .orElseThrow(() -> new CaseFailure(
                        "OBJECT_ABSENT",
                        "engine.pretension names '" + wanted.line() + "', which the model does not have"));
        if (wanted.section() < 1 || wanted.section() > line.sections().size() || !(wanted.targetKN() > 0)) {
            throw new CaseFailure(
                    "PRETENSION_SETTINGS",
                    "engine.pretension of " + wanted.line() + " needs section 1 to "
                            + line.sections().size() + " and a target_kn above 0");
        }
        return new PretensionSearch(system, line, wanted.section() - 1, wanted.atA())
                .reach(wanted.targetKN())
                .orElseThrow(() -> new CaseFailure(
                        "PRETENSION_NOT_FOUND",
                        "no length of section %d of %s gives %.2f kN"
                                .formatted(wanted.section(), wanted.line(), wanted.targetKN())));
    }
}
