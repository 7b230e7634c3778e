package dev.orcaworkflow.execution.engine;

import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.execution.ExecutionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engines of this worker, by id. */
@ApplicationScoped
public class Engines {
    private static final String PROCESS = "process";

    private final Instance<Engine> engines;
    private final Instance<EngineSource> sources;
    private final ExecutionConfig config;

    Engines(@Any Instance<Engine> engines, @Any Instance<EngineSource> sources, ExecutionConfig config) {
        this.engines = engines;
        this.sources = sources;
        this.config = config;
    }

    /** Empty when this worker has no such engine: no run ever falls back to another one. */
    public Optional<Engine> find(String id) {
        String wanted = id == null || id.isBlank() ? config.defaultEngine() : id;
        return all().filter(engine -> engine.offer().id().equals(wanted)).findFirst();
    }

    /** True when it computes within this worker's process, and so on its threads; also of one that is not here. */
    public boolean isInside(String id) {
        return find(id).map(engine -> !engine.identity().kind().equals(PROCESS)).orElse(true);
    }

    public List<EngineOffer> offers() {
        return all().map(Engine::offer).toList();
    }

    private Stream<Engine> all() {
        return Stream.concat(engines.stream(), sources.stream().flatMap(source -> source.engines().stream()));
    }

    /** What this worker may be given, as a database array. */
    public String[] ids() {
        return offers().stream().map(EngineOffer::id).toArray(String[]::new);
    }
}
