package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.failure.FailureClassifier;
import dev.orcaworkflow.recovery.record.Experiences;
import dev.orcaworkflow.recovery.record.FileTimes;
import dev.orcaworkflow.recovery.repair.Draft;
import dev.orcaworkflow.recovery.repair.Mender;
import dev.orcaworkflow.recovery.repair.MendingResult;
import dev.orcaworkflow.recovery.repair.Strategy;
import dev.orcaworkflow.recovery.repair.Symptom;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at what went wrong and at the text, and says what it is and what could be done. Changes nothing. */
@ApplicationScoped
class Diagnostician {
    private static final String OBJECT_MISSING = "object_missing";
    private static final String MISSING_KEY = "missing_key";

    private final FailureClassifier classifier;
    private final Mender mender;
    private final ConfigTexts texts;
    private final Experiences experiences;
    private final FileTimes fileTimes;

    Diagnostician(
            FailureClassifier classifier,
            Mender mender,
            ConfigTexts texts,
            Experiences experiences,
            FileTimes fileTimes) {
        this.classifier = classifier;
        this.mender = mender;
        this.texts = texts;
        this.experiences = experiences;
        this.fileTimes = fileTimes;
    }

    /** What the evidence alone says. */
    Classification plain(Trouble trouble) {
        return classifier.classify(trouble.evidence());
    }

    Situation diagnose(Trouble trouble, History history, Map<String, String> answers) {
        Classification shown = classifier.classify(trouble.evidence());
        Remedies remedies = Remedies.of(shown, trouble, history);
        MendingResult mending = trouble.mayChangeText()
                ? mender.mend(draft(trouble), symptom(trouble, shown, bestFirst(shown, remedies.open())), answers)
                : new MendingResult.Sound();
        Classification classification = decisive(mending).map(this::classify).orElse(shown);
        return new Situation(
                trouble.origin(),
                trouble.job().jobId(),
                trouble.scope(),
                classification,
                mending,
                remedies.leftOut(),
                history);
    }

    private Draft draft(Trouble trouble) {
        return new Draft(
                trouble.job().config(),
                trouble.submission().folder(),
                trouble.engine(),
                texts.load(trouble.text()),
                Optional.ofNullable(trouble.template()).map(texts::load));
    }

    private Symptom symptom(Trouble trouble, Classification shown, List<Strategy> remedies) {
        Optional<String> subject = Optional.ofNullable(shown.subject());
        String found = shown.fineClass().id();
        return new Symptom(
                subject.filter(_ -> trouble.partial() && found.equals(OBJECT_MISSING)),
                subject.filter(_ -> found.equals(MISSING_KEY)),
                remedies,
                fileTimes.usual(trouble.job().batch()),
                SimulatedShare.in(trouble.evidence().message()),
                trouble.failedFiles().stream().findFirst());
    }

    /** What helped most so far. */
    private List<Strategy> bestFirst(Classification shown, List<Strategy> open) {
        return open.size() < 2 ? open : experiences.recent().bestFirst(shown.rule(), open, Strategy::id);
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
