package dev.orcaworkflow.validation.template.web;

import dev.orcaworkflow.configuration.finding.TextDifference;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.TemplateStep;
import dev.orcaworkflow.validation.template.change.TemplateComparison;
import dev.orcaworkflow.validation.template.check.Promotion;
import dev.orcaworkflow.validation.template.check.TemplateVerifier;
import dev.orcaworkflow.validation.template.check.TestRequest;
import dev.orcaworkflow.validation.template.check.VerificationView;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import dev.orcaworkflow.validation.template.text.Filling;
import dev.orcaworkflow.validation.template.text.TemplateRendering;
import dev.orcaworkflow.validation.template.usage.TemplateUsage;
import dev.orcaworkflow.validation.template.usage.UsageView;
import dev.orcaworkflow.validation.web.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The registry of templates. A reference is {@code name@1.2.0}; a name alone means the newest version in production,
 * else the newest there is.
 */
@Path("/api/v1/templates")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TemplateResource {
    private final TemplateRegistry registry;
    private final TemplateUsage usage;
    private final TemplateVerifier verifier;
    private final Promotion promotion;
    private final Migrations migrations;

    TemplateResource(
            TemplateRegistry registry,
            TemplateUsage usage,
            TemplateVerifier verifier,
            Promotion promotion,
            Migrations migrations) {
        this.registry = registry;
        this.usage = usage;
        this.verifier = verifier;
        this.promotion = promotion;
        this.migrations = migrations;
    }

    @GET
    @Operation(summary = "Every version of every template, with its state and usage")
    public List<Views.Line> list() {
        return registry.all().stream()
                .map(template -> Views.Line.of(template, used(template)))
                .toList();
    }

    private UsageView used(Template template) {
        return usage.of(template.ref().name())
                .getOrDefault(template.ref().version().toString(), UsageView.NONE);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Publish a version as a draft, or give a draft another text",
            description = "Body: the template's YAML. 409 when the version says less than the change from the version"
                    + " before is, for example a PATCH that breaks configurations; the details name keys and lines")
    public Views.Line publish(
            @Parameter(description = "name_vMAJOR.MINOR.PATCH.yml") @QueryParam("file") @DefaultValue("") String file,
            @QueryParam("by") @DefaultValue("somebody") String by,
            String text) {
        return Views.Line.of(registry.publish(TemplateName.ofFile(file), text, by), UsageView.NONE);
    }

    @GET
    @Path("{reference}")
    @Operation(summary = "One version: text, parameters, usage and suggestions, verification, history")
    public Views.Detail show(@PathParam("reference") String reference) {
        Template template = template(reference);
        TemplateName name = template.ref().name();
        return Views.Detail.of(
                template,
                usage.of(template),
                verifier.latest(template.ref()).orElse(null),
                registry.versions(name).stream()
                        .map(version -> Views.Line.of(version, used(version)))
                        .toList(),
                registry.history(name));
    }

    @POST
    @Path("{reference}:new")
    @Operation(summary = "Make a configuration; a value that does not fit is named with its parameter and type")
    public Views.Made make(@PathParam("reference") String reference, Requests.Fill fill) {
        Template template = template(reference);
        if (template.state() instanceof TemplateState.Retired) {
            throw new TemplateFault(template.ref() + " is retired: make it from a newer version");
        }
        TemplateRef ref = template.ref();
        var text = template.understood();
        Filling filling = Filling.of(ref.toString(), text.parameters(), Requests.Fill.values(fill));
        return new Views.Made(
                ref.toString(), ref.toString(), ref.name() + ".yml", TemplateRendering.render(ref, text, filling));
    }

    @POST
    @Path("{reference}:verify")
    @Operation(summary = "Start the five steps of verification; the answer says how they stand, GET says how they end")
    public VerificationView verify(@PathParam("reference") String reference, Requests.Fill fill) {
        String by = fill == null || fill.by() == null ? "somebody" : fill.by();
        String folder = fill == null ? null : fill.folder();
        return verifier.verify(template(reference).ref(), new TestRequest(by, folder, Requests.Fill.values(fill)));
    }

    @POST
    @Path("{reference}:promote")
    @Operation(summary = "Take a verified version into production")
    public Views.Line promote(@PathParam("reference") String reference, Requests.Act act) {
        Template promoted = promotion.promote(template(reference).ref(), Requests.Act.by(act), Requests.Act.note(act));
        return Views.Line.of(promoted, used(promoted));
    }

    @POST
    @Path("{reference}:deprecate")
    @Operation(summary = "Warn everybody who uses the version")
    public Views.Line deprecate(@PathParam("reference") String reference, Requests.Act act) {
        return move(reference, TemplateStep.DEPRECATE, act);
    }

    @POST
    @Path("{reference}:retire")
    @Operation(summary = "Refuse submissions made from the version")
    public Views.Line retire(@PathParam("reference") String reference, Requests.Act act) {
        return move(reference, TemplateStep.RETIRE, act);
    }

    private Views.Line move(String reference, TemplateStep step, Requests.Act act) {
        Template moved = registry.move(template(reference).ref(), step, Requests.Act.by(act), Requests.Act.note(act));
        return Views.Line.of(moved, used(moved));
    }

    @GET
    @Path("{reference}/changes")
    @Operation(summary = "What a version changes from another one; without one, from the version before")
    public Views.Comparison changes(
            @PathParam("reference") String reference,
            @Parameter(description = "the earlier version, such as 1.0.0") @QueryParam("from") String from) {
        Template later = template(reference);
        Template earlier = from == null
                ? registry.predecessor(later.ref())
                        .orElseThrow(() -> notFound("there is no version before " + later.ref()))
                : template(later.ref().name() + "@" + from);
        TemplateComparison comparison = TemplateComparison.of(earlier.understood(), later.understood());
        return new Views.Comparison(
                earlier.ref().toString(),
                later.ref().toString(),
                comparison.required().name().toLowerCase(Locale.ROOT),
                comparison.changes().stream().map(Views.Change::of).toList(),
                TextDifference.unified(later.ref().file(), earlier.text(), later.text()));
    }

    @GET
    @Path("{reference}:impact")
    @Operation(summary = "Which submitted configurations the version breaks or changes")
    public Views.Impact impactOnSubmitted(@PathParam("reference") String reference) {
        return migrations.carry(template(reference), List.of(), Map.of(), false);
    }

    @POST
    @Path("{reference}:impact")
    @Operation(summary = "Which configurations the version breaks or changes: submitted ones and those in the body")
    public Views.Impact impact(@PathParam("reference") String reference, Requests.Assess assess) {
        return migrations.carry(
                template(reference), Requests.Assess.given(assess), Requests.Assess.values(assess), false);
    }

    @POST
    @Path("{reference}:migrate")
    @Operation(summary = "The same configurations carried over to the version: difference and text; nothing is written")
    public Views.Impact migrate(@PathParam("reference") String reference, Requests.Assess assess) {
        return migrations.carry(
                template(reference), Requests.Assess.given(assess), Requests.Assess.values(assess), true);
    }

    private Template template(String reference) {
        if (reference.contains("@")) {
            TemplateRef ref = TemplateRef.parse(reference);
            return registry.find(ref).orElseThrow(() -> notFound("there is no template " + ref));
        }
        return registry.current(new TemplateName(reference))
                .orElseThrow(() -> notFound("there is no template '%s'".formatted(reference)));
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(404, "No such template", detail);
    }
}
