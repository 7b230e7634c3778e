package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.failure.FailureClass;
import dev.orcaworkflow.recovery.failure.FailureClassifier;
import dev.orcaworkflow.recovery.repair.Draft;
import dev.orcaworkflow.recovery.repair.Mender;
import dev.orcaworkflow.recovery.repair.MendingResult;
import dev.orcaworkflow.recovery.repair.Symptom;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Looks at what went wrong and at the text, and says what it is and what could be done. Changes nothing. */
@ApplicationScoped
class Diagnostician {
    private static final String OBJECT_MISSING = "object_missing";

    private final FailureClassifier classifier;
    private final Mender mender;
    private final ConfigTexts texts;

    Diagnostician(FailureClassifier classifier, Mender mender, ConfigTexts texts) {
        this.classifier = classifier;
        this.mender = mender;
        this.texts = texts;
    }

    Situation diagnose(Trouble trouble, History history, Map<String, String> answers) {
        Classification shown = classifier.classify(trouble.evidence());
        MendingResult mending = trouble.mayChangeText() ? mend(trouble, shown, answers) : new MendingResult.Sound();
        Classification classification = decisive(mending).map(this::classify).orElse(shown);
        return new Situation(
                trouble.origin(), trouble.job().jobId(), trouble.scope(), classification, mending, history);
    }

    private MendingResult mend(Trouble trouble, Classification shown, Map<String, String> answers) {
        Draft draft = new Draft(
                trouble.job().config(), trouble.submission().folder(), trouble.engine(), texts.load(trouble.text()));
        return mender.mend(draft, symptom(trouble, shown), answers);
    }

    private static Symptom symptom(Trouble trouble, Classification shown) {
        boolean absent = trouble.partial() && shown.fineClass().id().equals(OBJECT_MISSING);
        return new Symptom(
                absent ? Optional.ofNullable(shown.subject()) : Optional.empty(),
                shown.fineClass().top() == FailureClass.PROCESSING_TIMEOUT,
                trouble.failedFiles().stream().findFirst());
    }

    /** What the gates see in the text explains a failure better than what the engine made of it. */
    private static Optional<Finding> decisive(MendingResult mending) {
        return switch (mending) {
            case MendingResult.Mended mended -> mended.about();
            case MendingResult.Unanswered unanswered -> Optional.of(unanswered.about());
            case MendingResult.Beyond beyond -> Optional.of(beyond.about());
            case MendingResult.Sound _ -> Optional.empty();
        };
    }

    private Classification classify(Finding finding) {
        return classifier.classify(finding.rule(), finding.message(), finding.subject());
    }
}
