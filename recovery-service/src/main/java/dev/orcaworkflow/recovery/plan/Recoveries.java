package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.configuration.finding.TextDifference;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.recovery.answer.Counts;
import dev.orcaworkflow.recovery.plan.RecoveryCase.Status;
import dev.orcaworkflow.recovery.record.AttemptView;
import dev.orcaworkflow.recovery.record.RecoveryAttempt;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What is being recovered, for people. */
@ApplicationScoped
public class Recoveries {
    private static final int PAGE = 200;
    private static final Diagnosis UNJUDGED = new Diagnosis(null, null, null, null, 0, null, null, null);

    private static final String PROBLEMS = """
        select signature, count(*) as jobs, count(*) filter (where status = 'ASKING') as asking,
               count(*) filter (where status = 'DEAD') as dead
        from recovery_case where signature is not null and (cast(?1 as text) is null or batch = ?1)
        group by signature\
        """;

    private final ConfigTexts texts;
    private final Session session;

    Recoveries(ConfigTexts texts, Session session) {
        this.texts = texts;
        this.session = session;
    }

    /**
     * The latest first, 200 to a page.
     *
     * @param batch only this batch's, or null for all
     * @param page from 0
     */
    @Transactional
    public List<RecoveryView> list(String batch, int page) {
        var found = batch == null
                ? RecoveryCase.<RecoveryCase>find("order by updatedAt desc, jobId")
                : RecoveryCase.<RecoveryCase>find("batch = ?1 order by updatedAt desc, jobId", batch);
        List<RecoveryCase> cases = found.page(Page.of(page, PAGE)).list();
        Map<UUID, List<AttemptView>> attempts = RecoveryAttempt.of(
                cases.stream().map(recovery -> recovery.jobId).toList());
        return cases.stream()
                .map(recovery -> view(recovery, attempts.getOrDefault(recovery.jobId, List.of())))
                .toList();
    }

    /** How many jobs have which problem; of one batch, or null for all. */
    @Transactional
    public Map<String, Counts> problems(String batch) {
        List<Tuple> rows = session.createNativeQuery(PROBLEMS, Tuple.class)
                .setParameter(1, batch)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("signature", String.class),
                        row -> new Counts(
                                row.get("jobs", Long.class),
                                row.get("asking", Long.class),
                                row.get("dead", Long.class))));
    }

    private RecoveryView view(RecoveryCase recovery, List<AttemptView> attempts) {
        Diagnosis diagnosis = recovery.diagnosis == null ? UNJUDGED : recovery.diagnosis;
        return new RecoveryView(
                recovery.jobId,
                recovery.batch,
                recovery.config,
                recovery.generation,
                recovery.revision,
                recovery.attempt,
                RecoveryView.word(recovery.status),
                diagnosis.topClass(),
                diagnosis.fineClass(),
                diagnosis.signature(),
                diagnosis.rule(),
                diagnosis.confidence(),
                diagnosis.message(),
                recovery.strategy,
                recovery.changes,
                recovery.efforts.tried,
                attempts,
                difference(recovery),
                recovery.status == Status.ASKING ? recovery.question : null,
                recovery.reason,
                recovery.notBefore,
                recovery.updatedAt);
    }

    private String difference(RecoveryCase recovery) {
        return recovery.proposal.mendedText == null
                ? ""
                : TextDifference.unified(
                        recovery.config, texts.load(recovery.originalText), texts.load(recovery.proposal.mendedText));
    }
}
