package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.job.JobFilter;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.order.RecoveryOrders;
import dev.orcaworkflow.reporting.order.RecoveryReply;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One problem of a batch: what it is, who has it, and what can be done about all of them at once. */
@Path("/batches/{id}/problems/{signature}")
@Blocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ProblemPageResource {
    private static final int SIZE = 50;

    private final BatchQuery batches;
    private final JobQuery jobs;
    private final Permissions permissions;
    private final RecoveryOrders recovery;

    ProblemPageResource(BatchQuery batches, JobQuery jobs, Permissions permissions, RecoveryOrders recovery) {
        this.batches = batches;
        this.jobs = jobs;
        this.permissions = permissions;
        this.recovery = recovery;
    }

    @CheckedTemplate(basePath = "PageResource")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(
                String batch,
                FailureGroup problem,
                Page<JobSummary> page,
                Permission mayRetry,
                Permission mayAnswer,
                String key);

        static native TemplateInstance ordered(String batch, String signature, boolean taken, String sentence);
    }

    @GET
    public TemplateInstance problem(
            @PathParam("id") String id,
            @PathParam("signature") String signature,
            @QueryParam("page") @DefaultValue("0") int page) {
        if (batches.find(id).isEmpty()) {
            throw Problem.notFound("Nothing is known of a batch \"" + id + "\"");
        }
        FailureGroup problem = jobs.failures(id).stream()
                .filter(group -> group.signature().equals(signature))
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("Batch \"" + id + "\" has no problem \"" + signature + "\" (any more)"));
        JobFilter filter = new JobFilter(null, signature, Page.checked(page), SIZE);
        return Templates.problem(
                id,
                problem,
                new Page<>(jobs.page(id, filter), page, SIZE, jobs.count(id, filter)),
                permissions.toPost("/api/v1/batches/" + id + ":retry"),
                permissions.toPost("/api/v1/signatures/" + signature + ":answer"),
                UUID.randomUUID().toString());
    }

    /** Runs the dead ones again, each as a new generation. */
    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(
            @PathParam("id") String id,
            @PathParam("signature") String signature,
            @FormParam("key") String key,
            @Context HttpHeaders headers) {
        SameOrigin.require(headers);
        if (key == null || key.isBlank()) {
            throw Problem.badRequest("the form lacks its key; load the page anew");
        }
        return page(id, signature, recovery.retry(id, signature, key));
    }

    /** Answers what they wait for, once for all of them. */
    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") String id,
            @PathParam("signature") String signature,
            @FormParam("value") String value,
            @Context HttpHeaders headers) {
        SameOrigin.require(headers);
        if (value == null || value.isBlank()) {
            throw Problem.badRequest("the answer is empty; write the name that is meant");
        }
        return page(id, signature, recovery.answer(id, signature, value.strip()));
    }

    private static Response page(String batch, String signature, RecoveryReply reply) {
        return switch (reply) {
            case RecoveryReply.Taken(String sentence) -> page(200, batch, signature, true, sentence);
            case RecoveryReply.Refused(int status, String reason) -> page(status, batch, signature, false, reason);
            case RecoveryReply.Unreachable(String reason) -> page(502, batch, signature, false, reason);
        };
    }

    private static Response page(int status, String batch, String signature, boolean taken, String sentence) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(Templates.ordered(batch, signature, taken, sentence))
                .build();
    }
}
