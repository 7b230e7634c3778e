package dev.orcaworkflow.reporting.objective;

import static java.util.stream.Collectors.toMap;

import dev.orcaworkflow.contracts.ReportEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.reporting.ReportingConfig;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.objective.Alert.State;
import dev.orcaworkflow.reporting.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The state of every alert; a change of it is remembered and, when it calls or recalls a person, told. */
@ApplicationScoped
public class AlertBook {
    private static final String WRITE = "insert into alert (name, batch, state, severity, message, since)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (name, batch) do update set state = excluded.state,"
            + " severity = excluded.severity, message = excluded.message, since = excluded.since,"
            + " turns = alert.turns + 1 returning turns";

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final ReportingConfig config;
    private final AlertPolicy policy;

    AlertBook(Database database, Outbox outbox, Clock clock, ReportingConfig config) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
        this.policy = new AlertPolicy(
                config.alertFromFiles(), config.errorRateWarning(), config.errorRateCritical(), config.alertPatience());
    }

    /**
     * What the sums of a batch call for now, whether or not it was told yet: the same sums, the same answer.
     *
     * @return name, severity and message; {@code since} is not known here
     */
    public List<Alert> calledFor(BatchSummary batch) {
        List<Alert> alerts = new ArrayList<>();
        for (ServiceLevelObjective standard : ServiceLevelObjective.values()) {
            if (policy.condition(standard, batch) instanceof AlertCondition.Holds(String severity, String message)) {
                alerts.add(new Alert(standard.id(), batch.batch(), State.FIRING, severity, message, null));
            }
        }
        return alerts;
    }

    /** Every alert that this batch ever called for, as it stands. */
    public List<Alert> of(String batch) {
        return database.query("select * from alert where batch = ? order by name", AlertBook::alert, batch);
    }

    /** What calls for a person now, the newest first. */
    public List<Alert> firing() {
        return database.query(
                "select * from alert where state = 'FIRING' order by since desc, batch, name limit 1000",
                AlertBook::alert);
    }

    /** All of late: firing ones first, then those that wait, then what is resolved; each the newest first. */
    public List<Alert> all() {
        return database.query(
                "select * from alert order by array_position(array['FIRING', 'PENDING', 'RESOLVED'], state),"
                        + " since desc, batch, name limit 1000",
                AlertBook::alert);
    }

    /** Batches with an alert that has waited long enough to be looked at again. */
    public List<String> due() {
        return database.query(
                "select distinct batch from alert where state = 'PENDING' and since <= ? order by batch",
                row -> row.getString(1),
                clock.instant().minus(config.alertPatience()));
    }

    @Transactional(TxType.MANDATORY)
    public void judge(BatchSummary batch) {
        Map<String, Alert> known = of(batch.batch()).stream().collect(toMap(Alert::name, alert -> alert));
        for (ServiceLevelObjective standard : ServiceLevelObjective.values()) {
            Alert alert = known.get(standard.id());
            apply(standard.id(), batch.batch(), alert, policy.decide(standard, batch, alert, clock.instant()));
        }
    }

    private void apply(String name, String batch, Alert known, AlertDecision decision) {
        Instant now = clock.instant();
        switch (decision) {
            case AlertDecision.Wait(String severity, String message) ->
                write(new Alert(name, batch, State.PENDING, severity, message, now));
            case AlertDecision.Fire(String severity, String message) ->
                tell(
                        write(new Alert(name, batch, State.FIRING, severity, message, now)),
                        new ReportEvent.Firing(name, batch, severity, message, now),
                        name,
                        batch);
            case AlertDecision.Resolve(String message) ->
                tell(
                        write(new Alert(name, batch, State.RESOLVED, known.severity(), message, now)),
                        new ReportEvent.Resolved(name, batch, known.severity(), message, now),
                        name,
                        batch);
            case AlertDecision.Drop() ->
                write(new Alert(name, batch, State.RESOLVED, known.severity(), known.message(), now));
            case AlertDecision.Leave() -> {}
        }
    }

    /** Returns how often this alert has changed. */
    private int write(Alert alert) {
        return database.query(
                        WRITE,
                        row -> row.getInt(1),
                        alert.name(),
                        alert.batch(),
                        alert.state().name(),
                        alert.severity(),
                        alert.message(),
                        alert.since())
                .getFirst();
    }

    private void tell(int turn, ReportEvent event, String name, String batch) {
        outbox.append(Topics.REPORTS_ALERTS, name, batch, NameBasedId.of("alert", name, batch, turn), event);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getString("name"),
                row.getString("batch"),
                State.valueOf(row.getString("state")),
                row.getString("severity"),
                row.getString("message"),
                Database.time(row, "since"));
    }
}
