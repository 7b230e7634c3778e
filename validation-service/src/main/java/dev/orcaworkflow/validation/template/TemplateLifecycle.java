package dev.orcaworkflow.validation.template;

import dev.orcaworkflow.validation.template.TemplateDecision.Moves;
import dev.orcaworkflow.validation.template.TemplateDecision.Refused;
import dev.orcaworkflow.validation.template.TemplateDecision.Stays;
import dev.orcaworkflow.validation.template.TemplateState.Deprecated;
import dev.orcaworkflow.validation.template.TemplateState.Draft;
import dev.orcaworkflow.validation.template.TemplateState.Production;
import dev.orcaworkflow.validation.template.TemplateState.Retired;
import dev.orcaworkflow.validation.template.TemplateState.Verified;

/** The life of a version as one table. Pure. */
public final class TemplateLifecycle {
    private static final TemplateDecision STAYS = new Stays();
    private static final TemplateDecision ENDED = new Refused("it is retired, which is the end: publish a new version");

    private TemplateLifecycle() {}

    public static TemplateDecision decide(TemplateState from, TemplateStep step) {
        return switch (from) {
            case Draft draft -> ofDraft(draft, step);
            case Verified verified -> ofVerified(verified, step);
            case Production production -> ofProduction(production, step);
            case Deprecated deprecated -> ofDeprecated(deprecated, step);
            case Retired _ -> step == TemplateStep.RETIRE ? STAYS : ENDED;
        };
    }

    private static TemplateDecision ofDraft(Draft draft, TemplateStep step) {
        return switch (step) {
            case PASS -> new Moves(draft.verified());
            case FAIL -> STAYS;
            case PROMOTE -> new Refused("it is a draft: verify it first");
            case DEPRECATE, RETIRE -> new Refused("it is a draft, which nobody uses: publish a better text over it");
        };
    }

    private static TemplateDecision ofVerified(Verified verified, TemplateStep step) {
        return switch (step) {
            case PASS -> STAYS;
            case FAIL -> new Moves(verified.failed());
            case PROMOTE -> new Moves(verified.promoted());
            case DEPRECATE -> new Refused("it was never in production: retire it, or promote it first");
            case RETIRE -> new Moves(verified.retired());
        };
    }

    private static TemplateDecision ofProduction(Production production, TemplateStep step) {
        return switch (step) {
            case PASS, PROMOTE -> STAYS;
            case FAIL -> new Moves(production.failed());
            case DEPRECATE -> new Moves(production.deprecated());
            case RETIRE -> new Refused("it is in production: deprecate it first, so that its users are warned");
        };
    }

    private static TemplateDecision ofDeprecated(Deprecated deprecated, TemplateStep step) {
        return switch (step) {
            case PASS, FAIL, DEPRECATE -> STAYS;
            case PROMOTE -> new Moves(deprecated.promoted());
            case RETIRE -> new Moves(deprecated.retired());
        };
    }
}
