package dev.orcaworkflow.validation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.messaging.OutboxMessage;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Way in for configurations by HTTP: the same as publishing them to the topic, and by the same way from there on. */
@Path("/api/v1/batches")
@Blocking
class BatchResource {
    private final Outbox outbox;

    /** @param configs their keys */
    record Accepted(String batch, List<String> configs) {}

    BatchResource(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Promises the configurations to the topic; accepted means that nothing of them can be lost any more.
     *
     * @param idempotencyKey the same key twice submits the same batch once
     */
    @POST
    @Transactional
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Submit a batch",
            description = "Every file of the form is a configuration, its file name the key; every other field is a"
                    + " header of the submission, for example batch, batch-size, mode or folder")
    public Response submit(@HeaderParam("Idempotency-Key") String idempotencyKey, MultipartFormDataInput form) {
        BatchForm batch =
                BatchForm.read(form, idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey);
        if (batch.files().isEmpty()) {
            throw new ProblemException(400, "No configuration", "the form has no file; send each configuration as one");
        }
        for (BatchForm.ConfigFile file : batch.files()) {
            outbox.append(new OutboxMessage(
                    Topics.CONFIGS_SUBMITTED,
                    file.key().getBytes(UTF_8),
                    headers(batch, file, idempotencyKey),
                    file.bytes()));
        }
        List<String> keys =
                batch.files().stream().map(BatchForm.ConfigFile::key).toList();
        return Response.accepted(new Accepted(batch.id(), keys)).build();
    }

    private static List<String> headers(BatchForm batch, BatchForm.ConfigFile file, String idempotencyKey) {
        List<String> headers = new ArrayList<>();
        for (Map.Entry<String, String> header : batch.headers().entrySet()) {
            headers.add(header.getKey());
            headers.add(header.getValue());
        }
        if (idempotencyKey != null) {
            headers.add("ce_id");
            headers.add(NameBasedId.of("http", idempotencyKey, file.key()).toString());
        }
        return headers;
    }
}
