package dev.orcaworkflow.execution.worker;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The lease under which this process runs engines: a time in the database, by the database's clock, renewed by one
 * statement. Jobs name the lease; when it is gone, so is the right to finish them.
 */
@ApplicationScoped
public class WorkerLease {
    private final Database database;
    private final Worker worker;
    private final ExecutionConfig config;
    private volatile UUID id;

    WorkerLease(Database database, Worker worker, ExecutionConfig config) {
        this.database = database;
        this.worker = worker;
        this.config = config;
        this.id = worker.newLease();
    }

    public UUID id() {
        return id;
    }

    /** Takes a lease under a new id; what an earlier process of this name held is lost with its row. */
    public void take() {
        take(_ -> {});
    }

    /** @param inherit moves to the new lease, in the same transaction, what is not to be lost with the former one */
    public void take(Consumer<UUID> inherit) {
        UUID fresh = worker.newLease();
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("end former leases", "delete from worker_lease where worker = ?", worker.name());
            database.update(
                    "take a lease",
                    "insert into worker_lease (lease_id, worker, host, pid, leased_until)"
                            + " values (?, ?, ?, ?, now() + ? * interval '1 millisecond')",
                    fresh,
                    worker.name(),
                    worker.host(),
                    worker.pid(),
                    config.lease().toMillis());
            inherit.accept(fresh);
        });
        id = fresh;
    }

    /** False when somebody else found this lease expired and ended it. */
    public boolean renew() {
        return QuarkusTransaction.requiringNew().call(() -> {
            // The time is all that is written, and the next heartbeat writes it again: no need to wait for the disk.
            database.update("relax the heartbeat's commit", "set local synchronous_commit = off");
            return database.update(
                            "renew the lease",
                            "update worker_lease set leased_until = now() + ? * interval '1 millisecond'"
                                    + " where lease_id = ?",
                            config.lease().toMillis(),
                            id)
                    == 1;
        });
    }

    /**
     * Ends leases of others that have expired; never while the database is younger than a lease, since nobody could
     * renew.
     */
    public int endExpired() {
        return database.update(
                "end expired leases",
                "delete from worker_lease where leased_until < now() and lease_id <> ?"
                        + " and pg_postmaster_start_time() < now() - ? * interval '1 millisecond'",
                id,
                config.lease().toMillis());
    }

    public void giveBack() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update("give the lease back", "delete from worker_lease where lease_id = ?", id));
    }
}
