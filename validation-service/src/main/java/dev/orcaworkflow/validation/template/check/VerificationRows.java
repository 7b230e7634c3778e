package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.validation.Rows;
import dev.orcaworkflow.validation.template.TemplateRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code template_verification}, {@code template_check} and {@code template_trial}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class VerificationRows {
    private static final String OF =
            "select * from template_verification where name = ? and version = ? order by started_at desc limit 1";

    private final Rows rows;

    VerificationRows(Rows rows) {
        this.rows = rows;
    }

    void open(Verification verification) {
        rows.change(
                "open a verification",
                "insert into template_verification (id, name, version, started_at, state, asked_by, engine,"
                        + " engine_build, folder, shape, text) values (?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?)",
                verification.id(),
                verification.template().name().text(),
                verification.template().version().toString(),
                verification.startedAt(),
                verification.askedBy(),
                verification.engine(),
                verification.engineBuild(),
                verification.folder(),
                verification.shape(),
                verification.text());
    }

    void close(UUID id, boolean passed, Instant at) {
        rows.change(
                "close a verification",
                "update template_verification set state = ?, ended_at = ? where id = ?",
                passed ? "passed" : "failed",
                at,
                id);
    }

    Optional<Verification> latest(TemplateRef template) {
        return rows
                .read(
                        "read the verification of " + template,
                        VerificationRows::verification,
                        OF,
                        template.name().text(),
                        template.version().toString())
                .stream()
                .findFirst();
    }

    /** The verification that a trial belongs to, locked: two outcomes of one verification are heeded in turn. */
    Optional<Verification> ofTrial(UUID trial) {
        return rows
                .read(
                        "find the verification of a trial",
                        VerificationRows::verification,
                        "select v.* from template_verification v join template_trial t on t.verification_id = v.id"
                                + " where t.id = ? for update of v",
                        trial)
                .stream()
                .findFirst();
    }

    void put(UUID verification, StepOutcome outcome) {
        rows.change(
                "keep a step of a verification",
                "insert into template_check (verification_id, step, result, reason, seconds_per_file)"
                        + " values (?, ?, ?, ?, ?) on conflict (verification_id, step) do update set"
                        + " result = excluded.result, reason = excluded.reason,"
                        + " seconds_per_file = excluded.seconds_per_file",
                verification,
                outcome.step().id(),
                outcome.result().id(),
                outcome.reason(),
                outcome.secondsPerFile());
    }

    /** In the order of the steps. */
    List<StepOutcome> steps(UUID verification) {
        return rows
                .read(
                        "read the steps of a verification",
                        row -> new StepOutcome(
                                VerificationStep.of(row.getString("step")),
                                StepResult.of(row.getString("result")),
                                row.getString("reason"),
                                row.getObject("seconds_per_file", Double.class)),
                        "select * from template_check where verification_id = ?",
                        verification)
                .stream()
                .sorted(Comparator.comparing(StepOutcome::step))
                .toList();
    }

    void ask(UUID verification, TrialRun trial) {
        rows.change(
                "note a trial of a verification",
                "insert into template_trial (id, verification_id, step, file, state) values (?, ?, ?, ?, 'running')",
                trial.id(),
                verification,
                trial.step().id(),
                trial.file());
    }

    /** A trial ends once. */
    boolean end(UUID trial, boolean passed, Double seconds, String evidence) {
        return rows.change(
                        "end a trial of a verification",
                        "update template_trial set state = ?, seconds = ?, evidence = ?"
                                + " where id = ? and state = 'running'",
                        passed ? "passed" : "failed",
                        seconds,
                        evidence,
                        trial)
                == 1;
    }

    /** What a step runs; every verification that got so far has one row for each step that runs something. */
    TrialRun run(UUID verification, VerificationStep step) {
        return rows.read(
                        "read what a verification runs",
                        row -> new TrialRun(
                                row.getObject("id", UUID.class),
                                step,
                                row.getString("file"),
                                StepResult.of(row.getString("state")),
                                row.getObject("seconds", Double.class),
                                row.getString("evidence")),
                        "select * from template_trial where verification_id = ? and step = ? order by id limit 1",
                        verification,
                        step.id())
                .getFirst();
    }

    /** A batch was told complete; most batches are not ours, and then nothing happens. */
    void settle(String batch, Instant at) {
        rows.change(
                "let the batch of a verification settle",
                "update template_trial set settles_at = ? where step = 'batch' and state = 'running' and file = ?",
                at,
                batch);
    }

    /** Jobs of batches that brought no result in time. */
    List<UUID> settled(Instant now) {
        return rows.read(
                "look for batches without results",
                row -> row.getObject(1, UUID.class),
                "select id from template_trial where step = 'batch' and state = 'running' and settles_at < ?",
                now);
    }

    /** Seconds per file of a version's latest passed verification on an engine; empty when there is none. */
    Optional<Double> secondsPerFile(TemplateRef template, String engine) {
        return rows
                .read(
                        "read how fast " + template + " was",
                        row -> row.getObject(1, Double.class),
                        "select c.seconds_per_file from template_check c where c.verification_id = ("
                                + " select id from template_verification where name = ? and version = ? and engine = ?"
                                + " and state = 'passed' order by started_at desc limit 1)"
                                + " and c.step in ('batch', 'single-file') and c.seconds_per_file is not null"
                                + " order by c.step limit 1",
                        template.name().text(),
                        template.version().toString(),
                        engine)
                .stream()
                .findFirst();
    }

    private static Verification verification(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Verification(
                row.getObject("id", UUID.class),
                TemplateRef.of(row.getString("name"), row.getString("version")),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("state"),
                row.getString("asked_by"),
                row.getString("engine"),
                row.getString("engine_build"),
                row.getString("folder"),
                row.getString("shape"),
                row.getString("text"));
    }
}
