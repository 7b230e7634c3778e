package dev.orcaworkflow.validation.template.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.text.Parameter;
import dev.orcaworkflow.validation.template.text.ParameterType;
import dev.orcaworkflow.validation.template.usage.AdvicePolicy.Usage;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AdvicePolicyTest {
    private static final Parameter WORKERS = new Parameter(
            "workers",
            ParameterType.WHOLE,
            "",
            Optional.empty(),
            List.of(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            null,
            1);

    @Test
    void saysNothingWithFewUses() {
        assertThat(AdvicePolicy.suggest(usage(counts(4, 5), List.of(), 4))).isEmpty();
    }

    @Test
    void pointsAtALowSuccessRateWithItsFigures() {
        assertThat(AdvicePolicy.suggest(usage(counts(18, 2), List.of(), 0)))
                .singleElement()
                .isEqualTo(new Suggestion(
                        "success-rate",
                        "Look at what goes wrong with configurations of this template and mend it here, once",
                        "2 of 20 ended without results (10 %)"));
    }

    @Test
    void pointsAtAFindingThatIsOftenMade() {
        assertThat(AdvicePolicy.suggest(usage(counts(20, 0), List.of(new RuleCount("object-unknown", 6)), 0)))
                .singleElement()
                .returns("frequent-finding", Suggestion::id)
                .returns("found in 6 of 20 configurations", Suggestion::evidence);
    }

    @Test
    void proposesADefaultThatEverybodyFillsIn() {
        assertThat(AdvicePolicy.suggest(usage(counts(20, 0), List.of(), 5)))
                .singleElement()
                .returns("Make '4' the default of the parameter 'workers'", Suggestion::message);
    }

    private static Usage usage(UsageCounts counts, List<RuleCount> rules, int fillings) {
        return new Usage(
                new TemplateState.Production(),
                counts,
                null,
                rules,
                List.of(WORKERS),
                Collections.nCopies(fillings, Map.of("workers", "'4'")));
    }

    private static UsageCounts counts(int succeeded, int unsuccessful) {
        return new UsageCounts(
                "1.0.0", succeeded + unsuccessful, succeeded, unsuccessful, 0, 1.0, 1.0, 1.0, Instant.EPOCH);
    }
}
