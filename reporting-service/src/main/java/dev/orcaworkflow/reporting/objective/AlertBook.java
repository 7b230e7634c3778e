package dev.orcaworkflow.reporting.objective;

import dev.orcaworkflow.contracts.ReportEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.reporting.ReportingConfig;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The state of every alert; a change of it is remembered and told in one transaction. */
@ApplicationScoped
public class AlertBook {
    private static final String WRITE = "insert into alert (name, batch, state, severity, message, since)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (name, batch) do update set state = excluded.state,"
            + " severity = excluded.severity, message = excluded.message, since = excluded.since,"
            + " turns = alert.turns + 1 returning turns";

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final AlertPolicy policy;

    AlertBook(Database database, Outbox outbox, Clock clock, ReportingConfig config) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.policy = new AlertPolicy(config.alertFromFiles(), config.errorRateWarning(), config.errorRateCritical());
    }

    /**
     * What the sums of a batch call for now, whether or not it was told yet: the same sums, the same answer.
     *
     * @return name, severity and message; {@code since} is not known here
     */
    public List<Alert> calledFor(BatchSummary batch) {
        return switch (policy.decide(batch, false)) {
            case AlertDecision.Fire(String severity, String message) ->
                List.of(new Alert(AlertPolicy.ERROR_RATE, batch.batch(), "FIRING", severity, message, null));
            case AlertDecision.Resolve(String _), AlertDecision.Leave() -> List.of();
        };
    }

    private List<Alert> of(String batch) {
        return database.query("select * from alert where batch = ? order by name", AlertBook::alert, batch);
    }

    /** What calls for a person now, the newest first. */
    public List<Alert> firing() {
        return database.query(
                "select * from alert where state = 'FIRING' order by since desc, batch, name limit 1000",
                AlertBook::alert);
    }

    @Transactional(TxType.MANDATORY)
    public void judge(BatchSummary batch) {
        Optional<Alert> known = of(batch.batch()).stream()
                .filter(alert -> alert.name().equals(AlertPolicy.ERROR_RATE))
                .findFirst();
        boolean firing = known.filter(Alert::firing).isPresent();
        switch (policy.decide(batch, firing)) {
            case AlertDecision.Fire(String severity, String message) -> {
                if (!known.filter(alert -> alert.firing() && alert.severity().equals(severity))
                        .isPresent()) {
                    fire(batch.batch(), severity, message);
                }
            }
            case AlertDecision.Resolve(String message) ->
                resolve(batch.batch(), known.orElseThrow().severity(), message);
            case AlertDecision.Leave() -> {}
        }
    }

    private void fire(String batch, String severity, String message) {
        Instant now = clock.instant();
        int turn = write(batch, "FIRING", severity, message, now);
        tell(batch, turn, new ReportEvent.Firing(AlertPolicy.ERROR_RATE, batch, severity, message, now));
    }

    private void resolve(String batch, String severity, String message) {
        Instant now = clock.instant();
        int turn = write(batch, "RESOLVED", severity, message, now);
        tell(batch, turn, new ReportEvent.Resolved(AlertPolicy.ERROR_RATE, batch, severity, message, now));
    }

    private int write(String batch, String state, String severity, String message, Instant now) {
        return database.query(WRITE, row -> row.getInt(1), AlertPolicy.ERROR_RATE, batch, state, severity, message, now)
                .getFirst();
    }

    private void tell(String batch, int turn, ReportEvent event) {
        outbox.append(
                Topics.REPORTS_ALERTS,
                AlertPolicy.ERROR_RATE,
                batch,
                NameBasedId.of("alert", AlertPolicy.ERROR_RATE, batch, turn),
                event);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getString("name"),
                row.getString("batch"),
                row.getString("state"),
                row.getString("severity"),
                row.getString("message"),
                Database.time(row, "since"));
    }
}
