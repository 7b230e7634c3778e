package dev.orcaworkflow.validation.template.registry;

import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.validation.template.TemplateDecision;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateLifecycle;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.TemplateStep;
import dev.orcaworkflow.validation.template.change.TemplateComparison;
import dev.orcaworkflow.validation.template.text.TemplateReading;
import dev.orcaworkflow.validation.template.text.TemplateText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every version of every template. Whatever happens to one is remembered with its author, and announced. */
@ApplicationScoped
@Transactional
public class TemplateRegistry {
    private final TemplateVersions versions;
    private final TemplateHistory history;
    private final TemplateAnnouncer announcer;
    private final Clock clock;

    TemplateRegistry(TemplateVersions versions, TemplateHistory history, TemplateAnnouncer announcer, Clock clock) {
        this.versions = versions;
        this.history = history;
        this.announcer = announcer;
        this.clock = clock;
    }

    public List<Template> all() {
        return versions.all();
    }

    /** Every version of one name, oldest first. */
    public List<Template> versions(TemplateName name) {
        return versions.of(name);
    }

    public Optional<Template> find(TemplateRef ref) {
        return versions.find(ref);
    }

    /** The newest version in production, else the newest there is. */
    public Optional<Template> current(TemplateName name) {
        List<Template> all = versions.of(name);
        return all.stream()
                .filter(template -> template.state() instanceof TemplateState.Production)
                .max(Comparator.comparing(template -> template.ref().version()))
                .or(() -> all.stream()
                        .max(Comparator.comparing(template -> template.ref().version())));
    }

    /** What a version is measured against: the newest released one below it. */
    public Optional<Template> predecessor(TemplateRef ref) {
        return versions.of(ref.name()).stream()
                .filter(Template::isReleased)
                .filter(template -> template.ref().version().compareTo(ref.version()) < 0)
                .reduce((_, later) -> later);
    }

    public List<HistoryEntry> history(TemplateName name) {
        return history.of(name);
    }

    /**
     * Adds a version as a draft, or gives a draft a new text. The same text again changes nothing.
     *
     * @throws TemplateFault when the text is no template, its version is released already with another text, or its
     *     version says less than the change from its predecessor is
     */
    public Template publish(TemplateRef ref, String text, String by) {
        TemplateText understood = TemplateReading.read(ref.file(), text);
        versions.lock(ref.name());
        String sha256 = ConfigTexts.sha256(text);
        Optional<Template> known = versions.find(ref);
        if (known.filter(template -> template.sha256().equals(sha256)).isPresent()) {
            return known.get();
        }
        known.filter(Template::isReleased).ifPresent(TemplateRegistry::refuseOtherText);
        fitting(ref, understood);
        return keep(new Template(ref, new TemplateState.Draft(), text, sha256, clock.instant()), by, "published", null);
    }

    private static void refuseOtherText(Template released) {
        throw new TemplateFault("%s is %s, and its text is fixed: publish the change as a new version"
                .formatted(released.ref(), released.state().id()));
    }

    private void fitting(TemplateRef ref, TemplateText text) {
        predecessor(ref).ifPresent(earlier -> VersionMisfit.of(
                        earlier.ref(), ref, TemplateComparison.of(earlier.understood(), text))
                .ifPresent(misfit -> {
                    throw misfit;
                }));
    }

    /** Adds a version that was verified elsewhere; one that is there stays as it is. */
    public void ship(TemplateRef ref, String text) {
        TemplateReading.read(ref.file(), text);
        versions.lock(ref.name());
        if (versions.find(ref).isEmpty()) {
            Template shipped =
                    new Template(ref, new TemplateState.Production(), text, ConfigTexts.sha256(text), clock.instant());
            keep(shipped, "workflow", "shipped", "verified by the tests of this program");
        }
    }

    private Template keep(Template template, String by, String action, String note) {
        versions.put(template);
        tell(template, by, action, note);
        return template;
    }

    /**
     * Takes a version one step further.
     *
     * @param note why, for the history; or null
     * @throws TemplateFault when its state does not permit the step
     */
    public Template move(TemplateRef ref, TemplateStep step, String by, String note) {
        versions.lock(ref.name());
        Template template = versions.find(ref).orElseThrow(() -> new TemplateFault("there is no template " + ref));
        return switch (TemplateLifecycle.decide(template.state(), step)) {
            case TemplateDecision.Moves(TemplateState to) -> moved(template, to, step, by, note);
            case TemplateDecision.Stays() -> stayed(template, step, by, note);
            case TemplateDecision.Refused(String reason) ->
                throw new TemplateFault("%s cannot be %s: %s".formatted(ref, step.done(), reason));
        };
    }

    private Template moved(Template template, TemplateState to, TemplateStep step, String by, String note) {
        Template moved = new Template(template.ref(), to, template.text(), template.sha256(), clock.instant());
        versions.move(moved.ref(), to, moved.changedAt());
        tell(moved, by, step.done(), note);
        return moved;
    }

    /** How a verification ended is worth remembering even where it moves nothing. */
    private Template stayed(Template template, TemplateStep step, String by, String note) {
        if (step == TemplateStep.PASS || step == TemplateStep.FAIL) {
            tell(template, by, step.done(), note);
        }
        return template;
    }

    private void tell(Template template, String by, String action, String note) {
        long sequence = history.add(template.ref(), clock.instant(), by, action, template.state(), note);
        announcer.announce(
                template,
                sequence,
                by,
                action,
                versions.of(template.ref().name()),
                current(template.ref().name()));
    }
}
