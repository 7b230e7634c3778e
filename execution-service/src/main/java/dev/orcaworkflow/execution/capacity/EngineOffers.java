package dev.orcaworkflow.execution.capacity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The engines of all living workers, so that any of them can answer for all. */
@ApplicationScoped
public class EngineOffers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String KEEP = """
            insert into engine_offer as o (worker, offers) values (?, ?)
            on conflict (worker) do update set offers = excluded.offers where o.offers <> excluded.offers""";

    private static final String FORGET = """
            delete from engine_offer o
            where worker <> ? and not exists (select 1 from worker_lease l where l.worker = o.worker)""";

    private static final String LIVING = """
            select worker, offers from engine_offer o
            where exists (select 1 from worker_lease l where l.worker = o.worker and l.leased_until > now())
            order by worker""";

    private final Database database;

    EngineOffers(Database database) {
        this.database = database;
    }

    /** What one worker offers. */
    record OfWorker(String worker, List<EngineOffer> offers) {}

    /** Takes the place of what the worker offered before; what the dead offered goes. */
    @Transactional
    void keep(String worker, List<EngineOffer> offers) {
        database.update("keep engine offers", KEEP, worker, write(offers));
        database.update("forget what the dead offered", FORGET, worker);
    }

    /** Each engine once, in the order of its first worker's name. */
    @Transactional
    public List<SharedEngine> all() {
        return SharedEngine.of(database.query(
                "list engine offers",
                row -> new OfWorker(row.getString("worker"), read(row.getString("offers"))),
                LIVING));
    }

    private static String write(List<EngineOffer> offers) {
        try {
            return JSON.writeValueAsString(offers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write engine offers as JSON", e);
        }
    }

    private static List<EngineOffer> read(String offers) {
        try {
            return List.of(JSON.readValue(offers, EngineOffer[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("These are no engine offers: " + offers, e);
        }
    }
}
