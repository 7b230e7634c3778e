package dev.orcaworkflow.validation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.GateView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.validation.capacity.Capacities;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.gate.ConfigurationGates;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Way in for a dry run: YAML in, findings out, nothing kept and nothing sent. */
@Path("/api/v1/configs:validate")
@Blocking
class ValidateResource {
    private final ConfigurationGates gates;
    private final Capacities capacities;

    /**
     * @param verdict {@code clean | repairable | rejected}, before trial and batch have their say
     * @param engine the engine that would run it
     * @param resources that a run would take at the same time, for about the expected seconds
     */
    record DryRun(
            String config,
            String verdict,
            String engine,
            int files,
            double expectedSeconds,
            Resources resources,
            List<FindingView> findings,
            List<GateView> gates) {}

    ValidateResource(ConfigurationGates gates, Capacities capacities) {
        this.gates = gates;
        this.capacities = capacities;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Validate one configuration without submitting it: gates 1 to 3 and 5")
    public DryRun validate(
            @QueryParam("config") @DefaultValue("config.yml") String config,
            @QueryParam("folder") @DefaultValue("") String folder,
            @QueryParam("engine") String engine,
            byte[] yaml) {
        Assessment assessment = gates.assess(candidate(config, folder, engine, yaml), yaml, capacities.current());
        return new DryRun(
                config,
                verdict(assessment),
                assessment.engine(),
                assessment.files(),
                assessment.expectedSeconds(),
                assessment.resources(),
                assessment.findings(),
                assessment.gates());
    }

    private static Candidate candidate(String config, String folder, String engine, byte[] yaml) {
        String text = new String(yaml, UTF_8);
        JobRef job = new JobRef(NameBasedId.of("dry-run", config), "dry-run", config, 1, 1, 0, 0);
        BatchSettings settings = new BatchSettings(
                null, Mode.PARALLEL, null, 4, "never", RecoveryScope.CONFIGURATION, 0, "standard", null);
        return new Candidate(
                job,
                new ConfigText(text, null, ConfigTexts.sha256(text)),
                new Submission(folder, null, engine, null, settings),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static String verdict(Assessment assessment) {
        List<FindingView> errors = assessment.errors();
        if (errors.isEmpty()) {
            return "clean";
        }
        return errors.stream().allMatch(FindingView::repairable) ? "repairable" : "rejected";
    }
}
