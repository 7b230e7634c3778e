package dev.orcaworkflow.execution.trial;

import static dev.orcaworkflow.execution.database.Columns.bytes;
import static dev.orcaworkflow.execution.database.Columns.ids;
import static dev.orcaworkflow.execution.database.Columns.texts;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.contracts.TrialRequest;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.Allowance;
import dev.orcaworkflow.execution.admission.Allowances;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.execution.admission.LicencePools;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.engine.Engines;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Trials as rows: one at a time per id, asked again only after it has ended. */
@ApplicationScoped
class TrialQueue {
    private static final String TYPE = "dev.orcaworkflow.trial.requested.v1";

    private static final String ADD = """
            insert into trial (trial_id, state, request, engine)
            select trial_id, 'WAITING', request, engine from unnest(?, ?, ?) as n(trial_id, request, engine)
            on conflict (trial_id) do update set state = 'WAITING', request = excluded.request,
                engine = excluded.engine, asked_at = now()
                where trial.state = 'ENDED'""";

    /** Also one whose worker is gone: a trial keeps nothing, so it is simply run again. */
    private static final String NEXT = """
            update trial set state = 'RUNNING', lease_id = ?
            where trial_id = (
                select trial_id from trial t where coalesce(engine, ?) = any(?) and (state = 'WAITING'
                   or state = 'RUNNING'
                      and not exists (select 1 from worker_lease l where l.lease_id = t.lease_id))
                order by asked_at limit 1 for update skip locked)
            returning request""";

    private final Database database;
    private final EventCodec codec;
    private final Outbox outbox;
    private final Engines engines;
    private final Allowances allowances;
    private final Holdings holdings;
    private final LicencePools pools;
    private final ExecutionConfig config;

    TrialQueue(
            Database database,
            EventCodec codec,
            Outbox outbox,
            Engines engines,
            Allowances allowances,
            Holdings holdings,
            LicencePools pools,
            ExecutionConfig config) {
        this.database = database;
        this.codec = codec;
        this.outbox = outbox;
        this.engines = engines;
        this.allowances = allowances;
        this.holdings = holdings;
        this.pools = pools;
        this.config = config;
    }

    @Transactional(TxType.MANDATORY)
    void add(List<TrialRequest.Requested> requests) {
        Map<UUID, TrialRequest.Requested> each = new LinkedHashMap<>();
        requests.forEach(request -> each.put(request.trialId(), request));
        Collection<TrialRequest.Requested> rows = each.values();
        if (!rows.isEmpty()) {
            database.update(
                    "queue trials",
                    ADD,
                    ids(rows, TrialRequest.Requested::trialId),
                    bytes(rows, codec::encode),
                    texts(rows, TrialRequest.Requested::engine));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<TrialRequest.Requested> next(UUID lease) {
        Optional<Allowance> seats = allowances.openSeats();
        Set<String> withoutSeat = seats.map(Allowance::enginesWithoutSeat).orElse(Set.of());
        String[] runnable = Arrays.stream(engines.ids())
                .filter(engine -> !withoutSeat.contains(engine))
                .toArray(String[]::new);
        Optional<TrialRequest.Requested> next = next(lease, runnable);
        next.ifPresent(request -> seats.ifPresent(open -> seat(request, lease, open)));
        return next;
    }

    private Optional<TrialRequest.Requested> next(UUID lease, String[] runnable) {
        return database
                .query(
                        "take the next trial",
                        row -> (TrialRequest.Requested) codec.decode(TrialRequest.class, TYPE, row.getBytes("request")),
                        NEXT,
                        lease,
                        config.defaultEngine(),
                        runnable)
                .stream()
                .findFirst();
    }

    /** A trial has a slot of its own, but no licence of its own. */
    private void seat(TrialRequest.Requested request, UUID lease, Allowance open) {
        var seats = open.demand(Demand.NOTHING, engine(request)).seats();
        if (!seats.isEmpty()) {
            holdings.hold(request.trialId(), lease, new Demand(0, 0, 0, seats));
        }
    }

    private String engine(TrialRequest.Requested request) {
        return request.engine() == null ? config.defaultEngine() : request.engine();
    }

    /** The licence server refused: the trial waits for the next chance. */
    @Transactional(TxType.REQUIRES_NEW)
    void deny(TrialRequest.Requested request, UUID lease) {
        pools.cool(engine(request));
        giveBack(request.trialId(), lease);
    }

    /** Tells the outcome, unless the trial was taken over meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    void end(UUID trial, UUID lease, TrialOutcome outcome) {
        int ended = database.update(
                "end a trial",
                "update trial set state = 'ENDED', lease_id = null where trial_id = ? and lease_id = ?",
                trial,
                lease);
        holdings.release(trial);
        if (ended == 1) {
            // Asked again, it is another run with an outcome of its own.
            outbox.append(Topics.TRIALS_OUTCOMES, trial.toString(), trial.toString(), UUID.randomUUID(), outcome);
        }
    }

    /** A stopping worker's trial waits for another one. */
    @Transactional(TxType.REQUIRED)
    void giveBack(UUID trial, UUID lease) {
        holdings.release(trial);
        database.update(
                "give a trial back",
                "update trial set state = 'WAITING', lease_id = null where trial_id = ? and lease_id = ?",
                trial,
                lease);
    }
}
