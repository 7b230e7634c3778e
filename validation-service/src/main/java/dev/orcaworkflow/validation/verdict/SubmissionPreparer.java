package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.validation.capacity.Capacity;
import dev.orcaworkflow.validation.gate.Remark;
import dev.orcaworkflow.validation.gate.ValidationRule;
import dev.orcaworkflow.validation.purpose.Purpose;
import dev.orcaworkflow.validation.purpose.PurposeEdit;
import dev.orcaworkflow.validation.purpose.Purposes;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import dev.orcaworkflow.validation.template.usage.TemplateUse;
import dev.orcaworkflow.validation.template.usage.TemplateUses;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads records and puts each under its template and its purpose, before anybody judges it. */
@ApplicationScoped
class SubmissionPreparer {
    private final TemplateRegistry registry;
    private final TemplateUses uses;
    private final Purposes purposes;
    private final ConfigTexts texts;

    SubmissionPreparer(TemplateRegistry registry, TemplateUses uses, Purposes purposes, ConfigTexts texts) {
        this.registry = registry;
        this.uses = uses;
        this.purposes = purposes;
        this.texts = texts;
    }

    List<Submitted> prepare(List<Received<byte[]>> records, Capacity capacity) {
        Map<TemplateRef, Optional<Template>> known = new HashMap<>();
        return records.stream().map(record -> prepare(record, known, capacity)).toList();
    }

    private Submitted prepare(Received<byte[]> record, Map<TemplateRef, Optional<Template>> known, Capacity capacity) {
        Submitted submitted = SubmissionReader.read(record);
        TemplateClaim claim = TemplateClaim.of(submitted);
        if (claim.isMade()) {
            Optional<Template> template = claim.ref().flatMap(ref -> known.computeIfAbsent(ref, this::template));
            submitted = TemplateCheck.apply(
                    submitted, claim, template, record.headers().containsKey("recovery"));
        }
        return forItsPurpose(submitted, capacity);
    }

    /** Read apart from the caller's transaction, which it must not keep open while files are read. */
    private Optional<Template> template(TemplateRef ref) {
        return QuarkusTransaction.requiringNew().call(() -> registry.find(ref));
    }

    private Submitted forItsPurpose(Submitted submitted, Capacity capacity) {
        Purpose purpose = Purpose.of(submitted.submission().settings().purpose());
        if (purpose == Purpose.STANDARD) {
            return submitted;
        }
        PurposeEdit edit = purposes.apply(
                purpose,
                submitted.key(),
                new String(submitted.bytes(), UTF_8),
                submitted.submission().folder(),
                submitted.submission().engine(),
                capacity);
        List<FindingView> remarks = new ArrayList<>(submitted.remarks());
        remarks.addAll(remarks(submitted.key(), purpose, edit));
        return submitted.with(remarks).edited(edit);
    }

    private static List<FindingView> remarks(String key, Purpose purpose, PurposeEdit edit) {
        List<FindingView> remarks = new ArrayList<>();
        if (edit.changesText()) {
            remarks.add(Remark.info(
                    key,
                    Gate.SCHEMA,
                    ValidationRule.PURPOSE_APPLIED,
                    "the purpose %s changed the text: %s".formatted(purpose.id(), String.join("; ", edit.changes())),
                    "see the difference; submit it without a purpose to run it as it is"));
        }
        edit.obstacles()
                .forEach(obstacle -> remarks.add(Remark.warning(
                        key,
                        Gate.SCHEMA,
                        ValidationRule.PURPOSE_NOT_APPLICABLE,
                        obstacle,
                        "change the text, or submit it without a purpose")));
        return remarks;
    }

    /** Remembers who used which template, in the caller's transaction. */
    void remember(List<Newcomer> newcomers) {
        List<TemplateUse> made = newcomers.stream()
                .filter(newcomer -> newcomer.origin().template() != null)
                .map(this::use)
                .toList();
        if (!made.isEmpty()) {
            uses.record(made);
        }
    }

    private TemplateUse use(Newcomer newcomer) {
        Submitted origin = newcomer.origin();
        return new TemplateUse(
                newcomer.assessment().candidate().job().jobId(),
                origin.template().ref(),
                origin.batch(),
                origin.key(),
                origin.submission().folder(),
                texts.store(new String(origin.bytes(), UTF_8)),
                newcomer.assessment().findings().stream()
                        .filter(finding -> !finding.severity().equals("info"))
                        .map(FindingView::rule)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                origin.template().parameters());
    }
}
