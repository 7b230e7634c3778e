package dev.orcaworkflow.validation.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.configuration.gate.Inventories;
import dev.orcaworkflow.configuration.gate.KnownInventories;
import dev.orcaworkflow.configuration.model.Inventory;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.validation.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code inventory}. Each replica holds what gate 3 needs of it in memory and looks at most once a second
 * whether there is more; nothing is asked of the database before a configuration selects a binary file.
 */
@ApplicationScoped
public class StoredInventories implements Inventories {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Rows rows;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile Reading latest;

    /** @param mark changes whenever a row does */
    private record Reading(KnownInventories known, String mark, long nanoTime) {}

    StoredInventories(Rows rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Looked up apart from the caller's transaction, which it must not keep open while files are read. */
    @Override
    public Optional<Inventory> of(SelectedFile file, Workspace workspace) {
        Reading reading = latest;
        if (reading == null || System.nanoTime() - reading.nanoTime() > FRESH.toNanos()) {
            reading = QuarkusTransaction.requiringNew().call(this::read);
            latest = reading;
        }
        return reading.known().of(file, workspace);
    }

    private Reading read() {
        Reading before = latest;
        String mark = rows.read(
                        "look for new inventories",
                        row -> row.getString(1),
                        "select count(*) || ' ' || coalesce(max(imported_at)::text, '') from inventory")
                .getFirst();
        KnownInventories known = before != null && before.mark().equals(mark)
                ? before.known()
                : new KnownInventories(all().stream().map(FileInventory::told).toList());
        return new Reading(known, mark, System.nanoTime());
    }

    /** Keeps what was told; of one content the latest counts. */
    @Transactional(TxType.MANDATORY)
    void keep(List<FileInventory> inventories) {
        Instant now = clock.instant();
        inventories.forEach(one -> rows.change(
                "keep the inventory of " + one.file(),
                "insert into inventory (fingerprint, bytes, file, inventory, imported_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (fingerprint) do update set bytes = excluded.bytes, file = excluded.file,"
                        + " inventory = excluded.inventory, imported_at = excluded.imported_at",
                one.fingerprint(),
                one.bytes(),
                one.file(),
                text(one),
                now));
        latest = null;
    }

    /** All that was told, by the names of the files. */
    List<FileInventory> all() {
        return rows.read(
                "read the inventories",
                row -> inventory(row.getString(1)),
                "select inventory from inventory order by file, fingerprint");
    }

    private String text(FileInventory inventory) {
        try {
            return json.writeValueAsString(inventory);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileInventory inventory(String text) {
        try {
            return json.readValue(text, FileInventory.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A stored inventory is not readable", e);
        }
    }
}
