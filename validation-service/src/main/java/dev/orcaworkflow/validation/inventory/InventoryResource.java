package dev.orcaworkflow.validation.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.orcaworkflow.validation.web.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Way in for what a licensed program told of {@code .sim} and {@code .dat} files. */
@Path("/api/v1/inventories")
@Blocking
class InventoryResource {
    private final StoredInventories inventories;
    private final ObjectReader reader;

    /** @param imported files */
    record Imported(int imported) {}

    InventoryResource(StoredInventories inventories, ObjectMapper json) {
        this.inventories = inventories;
        this.reader = json.readerFor(FileInventory.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @POST
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import inventories of .sim and .dat files",
            description =
                    "One JSON document per line and file: file, bytes, fingerprint, program, state, startTime,"
                            + " stopTime, warnings, objects [{name, type}]. All lines or none; of one content the latest counts.")
    public Imported take(String lines) {
        List<FileInventory> told = new ArrayList<>();
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                told.add(understood(all.get(i), i + 1));
            }
        }
        inventories.keep(told);
        return new Imported(told.size());
    }

    private FileInventory understood(String line, int number) {
        try {
            FileInventory inventory = reader.readValue(line);
            String fault = inventory == null ? "it is null" : inventory.fault();
            if (fault != null) {
                throw refused(number, fault);
            }
            return inventory;
        } catch (JsonProcessingException e) {
            throw refused(number, e.getOriginalMessage());
        }
    }

    private static ProblemException refused(int number, String fault) {
        return new ProblemException(
                400,
                "No inventory",
                "line %d: %s; `workflow inventory take` writes such lines".formatted(number, fault));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is known of .sim and .dat files")
    public List<FileInventory> known() {
        return inventories.all();
    }
}
