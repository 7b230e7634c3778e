package dev.orcaworkflow.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.configuration.gate.Inventories;
import dev.orcaworkflow.configuration.gate.KnownInventories;
import dev.orcaworkflow.configuration.gate.KnownInventories.Told;
import dev.orcaworkflow.configuration.model.Inventory;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.local.client.Services;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a running system was told of {@code .sim} and {@code .dat} files; asked once, when the first is met. */
public final class RunningInventories implements Inventories {
    private final Services services;
    private Inventories known;

    public RunningInventories(Services services) {
        this.services = services;
    }

    @Override
    public Optional<Inventory> of(SelectedFile file, Workspace workspace) {
        if (known == null) {
            List<Told> told = new ArrayList<>();
            services.validation().get("/api/v1/inventories").forEach(one -> told.add(told(one)));
            known = new KnownInventories(told);
        }
        return known.of(file, workspace);
    }

    private static Told told(JsonNode file) {
        Map<String, String> typeByName = new LinkedHashMap<>();
        file.path("objects")
                .forEach(object -> typeByName.put(
                        object.path("name").asText(), object.path("type").asText()));
        return new Told(file.path("fingerprint").asText(), file.path("bytes").asLong(), Inventory.told(typeByName));
    }
}
