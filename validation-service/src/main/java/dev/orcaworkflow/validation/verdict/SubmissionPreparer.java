package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.gate.JoinedText;
import dev.orcaworkflow.configuration.workspace.Workspace;
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

/** Reads records, joins each with its default_yaml, and puts it under its template and its purpose, before anybody judges it. */
@ApplicationScoped
class SubmissionPreparer {
    private final TemplateRegistry registry;
    private final TemplateUses uses;
    private final Purposes purposes;
    private final ConfigTexts texts;
    private final Workspace workspace;

    SubmissionPreparer(
            TemplateRegistry registry, TemplateUses uses, Purposes purposes, ConfigTexts texts, Workspace workspace) {
        this.registry = registry;
        this.uses = uses;
        this.purposes = purposes;
        this.texts = texts;
        this.workspace = workspace;
    }

    List<Submitted> prepare(List<Received<byte[]>> records, Capacity capacity) {
        Map<TemplateRef, Optional<Template>> known = new HashMap<>();
        return records.stream().map(record -> prepare(record, known, capacity)).toList();
    }

    Submitted prepare(Received<byte[]> record, Capacity capacity) {
        return prepare(record, new HashMap<>(), capacity);
    }

    private Submitted prepare(Received<byte[]> record, Map<TemplateRef, Optional<Template>> known, Capacity capacity) {
        Submitted submitted = SubmissionReader.read(record);
        TemplateClaim claim = TemplateClaim.of(submitted);
        if (claim.isMade()) {
            Optional<Template> template = claim.ref().flatMap(ref -> known.computeIfAbsent(ref, this::template));
            submitted = TemplateCheck.apply(
                    submitted, claim, template, record.headers().containsKey("recovery"));
        }
        return forItsPurpose(joined(submitted), capacity);
    }

    /** From here on it is one text, which needs no other file and means what digitalmodel would read. */
    private Submitted joined(Submitted submitted) {
        return JoinedText.of(
                        submitted.key(),
                        submitted.bytes(),
                        submitted.submission().folder(),
                        workspace)
                .map(joined -> {
                    List<FindingView> remarks = new ArrayList<>(submitted.remarks());
                    remarks.add(Remark.warning(joined.finding()));
                    String before = new String(submitted.bytes(), UTF_8);
                    return submitted
                            .with(remarks)
                            .edited(PurposeEdit.of(
                                    submitted.key(), before, joined.text(), "default_yaml: " + joined.sentence()));
                })
                .orElse(submitted);
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
                new String(submitted.effective(), UTF_8),
                submitted.submission().folder(),
                submitted.submission().engine(),
                capacity);
        List<FindingView> remarks = new ArrayList<>(submitted.remarks());
        remarks.addAll(remarks(submitted.key(), purpose, edit));
        return submitted.with(remarks).edited(after(submitted, edit));
    }

    /** The purpose edits what was edited before; the difference is that to the text as it came. */
    private static PurposeEdit after(Submitted submitted, PurposeEdit edit) {
        return submitted.purpose() == null
                ? edit
                : edit.following(submitted.purpose(), submitted.key(), new String(submitted.bytes(), UTF_8));
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
