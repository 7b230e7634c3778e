package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.GateView;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.validation.gate.Assessment;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Way in for a dry run: YAML in, findings out, nothing kept and nothing sent. */
@Path("/api/v1/configs:validate")
@Blocking
class ValidateResource {
    private final DryRuns dryRuns;

    /** What a submission would say in its headers; names and values are those of the headers. */
    static final class As {
        @QueryParam("folder")
        String folder;

        @QueryParam("engine")
        String engine;

        @QueryParam("template")
        String template;

        @QueryParam("purpose")
        String purpose;

        @QueryParam("recovery")
        String recovery;

        Map<String, String> headers() {
            Map<String, String> headers = new HashMap<>();
            headers.put("folder", folder);
            headers.put("engine", engine);
            headers.put("template", template);
            headers.put("purpose", purpose);
            headers.put("recovery", recovery);
            headers.values().removeIf(value -> value == null);
            return headers;
        }
    }

    /**
     * @param verdict {@code clean | repairable | rejected}, before trial and batch have their say
     * @param engine the engine that would run it
     * @param template that it was put under, or null
     * @param purpose that it was put to
     * @param changes what the purpose changed, in plain words; null when it changed nothing
     * @param difference unified diff of those changes; the findings are those of the changed text. Or null
     * @param resources that a run would take at the same time, for about the expected seconds
     */
    record DryRun(
            String config,
            String verdict,
            String engine,
            String template,
            String purpose,
            List<String> changes,
            String difference,
            int files,
            double expectedSeconds,
            Resources resources,
            List<FindingView> findings,
            List<GateView> gates) {}

    ValidateResource(DryRuns dryRuns) {
        this.dryRuns = dryRuns;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Validate one configuration without submitting it: gates 1 to 3 and 5",
            description = "folder, engine, template, purpose and recovery mean what the headers of a submission mean")
    public DryRun validate(
            @QueryParam("config") @DefaultValue("config.yml") String config, @BeanParam As as, byte[] yaml) {
        Assessment assessment = dryRuns.judge(config, yaml, as.headers());
        Submission submission = assessment.candidate().submission();
        return new DryRun(
                config,
                verdict(assessment),
                assessment.engine(),
                submission.template(),
                submission.settings().purpose(),
                assessment.candidate().changes(),
                assessment.candidate().difference(),
                assessment.files(),
                assessment.expectedSeconds(),
                assessment.resources(),
                assessment.findings(),
                assessment.gates());
    }

    private static String verdict(Assessment assessment) {
        List<FindingView> errors = assessment.errors();
        if (errors.isEmpty()) {
            return "clean";
        }
        return errors.stream().allMatch(FindingView::repairable) ? "repairable" : "rejected";
    }
}
