package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.selection.Fingerprint;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.execution.engine.CarriedOutput;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.catenary.result.CaseRow;
import dev.orcaworkflow.execution.files.AttemptFolder;
import dev.orcaworkflow.execution.files.LinkedCopy;
import dev.orcaworkflow.messaging.ConfigTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an earlier attempt has done already. A file keeps its result when text and build are the same and nothing that was
 * read for it has changed; its rows then say from which attempt they are.
 */
final class EarlierStudy {
    private static final String KEPT = "kept from attempt ";

    private final EngineTask task;
    private final StudyOrder.Ready order;
    private final String engine;

    /** @param engine id and build */
    EarlierStudy(EngineTask task, StudyOrder.Ready order, String engine) {
        this.task = task;
        this.order = order;
        this.engine = engine;
    }

    /** Files that need not be solved again, their range graphs put in place. */
    Map<SelectedFile, FileOutcome> takeOver() {
        Map<SelectedFile, FileOutcome> kept = new HashMap<>();
        for (int attempt = task.attempt() - 1; attempt > 0 && kept.isEmpty(); attempt--) {
            Optional<StudyRecord> record = StudyRecord.read(logs(attempt)).filter(this::isOfThis);
            if (record.isPresent()) {
                takeOver(record.get(), attempt, kept);
            }
        }
        return kept;
    }

    private Path logs(int attempt) {
        Path published = task.outputDirectory().getParent();
        return AttemptFolder.logs(AttemptFolder.of(published, task.runId(), attempt));
    }

    private boolean isOfThis(StudyRecord record) {
        return record.config().equals(config()) && record.engine().equals(engine);
    }

    private String config() {
        return ConfigTexts.sha256(task.text());
    }

    private void takeOver(StudyRecord record, int attempt, Map<SelectedFile, FileOutcome> kept) {
        Map<String, StudyRecord.OfFile> byName = new HashMap<>();
        record.files().forEach(file -> byName.put(file.file(), file));
        for (SelectedFile file : order.files()) {
            StudyRecord.OfFile done = byName.get(file.relative());
            if (done != null && isUnchanged(done)) {
                outcome(done, record.remark(), attempt).ifPresent(outcome -> kept.put(file, outcome));
            }
        }
    }

    private boolean isUnchanged(StudyRecord.OfFile done) {
        return done.sources().entrySet().stream()
                .allMatch(source -> Files.isRegularFile(place(source.getKey()))
                        && Fingerprint.of(place(source.getKey())).value().equals(source.getValue()));
    }

    private Path place(String name) {
        return task.workspace().root().resolve(name);
    }

    /** Empty when one of its range graphs is gone, or is not what it was. */
    private Optional<FileOutcome> outcome(StudyRecord.OfFile done, String remark, int attempt) {
        return CarriedOutput.found(done.rangeGraphs(), task, attempt).map(places -> {
            for (int i = 0; i < places.size(); i++) {
                link(places.get(i), done.rangeGraphs().get(i).name());
            }
            return new FileOutcome(
                    done.results(),
                    done.rows().stream()
                            .map(rows -> rows.stream()
                                    .map(row -> told(row, remark, attempt))
                                    .toList())
                            .toList(),
                    done.findings(),
                    done.rangeGraphs().stream().map(CarriedOutput::output).toList(),
                    done.sources().keySet().stream().map(this::stamp).toList(),
                    0);
        });
    }

    /** With what is said of the rows of this attempt in place of what was said of the earlier one's. */
    private CaseRow told(CaseRow row, String earlier, int attempt) {
        String found = row.description().startsWith(earlier)
                ? row.description().substring(earlier.length())
                : row.description();
        String origin = found.contains(KEPT) ? "" : KEPT + attempt;
        String description = Stream.of(task.remark(), found.replaceFirst("^; ", ""), origin)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return new CaseRow(row.file(), row.id(), row.status(), description, row.cells());
    }

    private void link(Path source, String name) {
        try {
            LinkedCopy.of(source, task.outputDirectory().resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot take over " + name + ": " + unwritable.getMessage(), unwritable);
        }
    }

    private FileStamp stamp(String name) {
        Path file = place(name);
        try {
            return FileStamp.of(file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Leaves to the next attempt what went well, where anything failed. */
    void leave(Map<SelectedFile, FileOutcome> outcomes) {
        List<StudyRecord.OfFile> good = new ArrayList<>();
        boolean trial = task.onlyFile().isPresent();
        if (trial || outcomes.values().stream().allMatch(FileOutcome::succeeded)) {
            return;
        }
        outcomes.forEach((file, outcome) -> {
            if (outcome.succeeded()) {
                good.add(record(file, outcome));
            }
        });
        if (!good.isEmpty()) {
            write(new StudyRecord(config(), engine, task.remark(), good));
        }
    }

    private void write(StudyRecord record) {
        try {
            record.write(AttemptFolder.logs(task.outputDirectory()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write what went well: " + unwritable.getMessage(), unwritable);
        }
    }

    private StudyRecord.OfFile record(SelectedFile file, FileOutcome outcome) {
        Map<String, String> sources = new LinkedHashMap<>();
        outcome.sources()
                .forEach(source -> sources.put(
                        task.workspace().nameOf(source.path()),
                        Fingerprint.of(source.path()).value()));
        return new StudyRecord.OfFile(
                file.relative(),
                sources,
                outcome.results(),
                outcome.rows(),
                outcome.findings(),
                outcome.rangeGraphs().stream().map(this::carried).toList());
    }

    private CarriedOutput carried(EngineOutput output) {
        try {
            return CarriedOutput.of(output, task.outputDirectory());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
