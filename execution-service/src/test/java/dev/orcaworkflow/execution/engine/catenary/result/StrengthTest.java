package dev.orcaworkflow.execution.engine.catenary.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.setting.BreakingLoad;
import dev.orcaworkflow.configuration.setting.CaseContext;
import dev.orcaworkflow.execution.engine.catenary.model.LineType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    private static final Position SOMEWHERE = Position.wholeFile("study.yml");

    @Test
    void takesTheDeclaredBreakingLoadWithItsSource() {
        BreakingLoad declared = load(OptionalDouble.of(6089), Optional.empty(), OptionalDouble.empty(), 0);

        Strength strength =
                Strength.of(List.of(type("Chain")), Map.of("Chain", declared)).orElseThrow();

        assertThat(strength).isEqualTo(new Strength(6089, "works certificate"));
    }

    @Test
    void computesChainFromGradeAndDiameterLessCorrosion() {
        BreakingLoad chain = load(OptionalDouble.empty(), Optional.of("R4"), OptionalDouble.of(76.6), 0);
        BreakingLoad worn = load(OptionalDouble.empty(), Optional.of("R4"), OptionalDouble.of(80.6), 4);

        double mbl = Strength.of(List.of(type("Chain")), Map.of("Chain", chain))
                .orElseThrow()
                .mbl();

        assertThat(mbl).isCloseTo(6089, within(1.0));
        assertThat(Strength.of(List.of(type("Chain")), Map.of("Chain", worn))
                        .orElseThrow()
                        .mbl())
                .isCloseTo(mbl, within(1e-9));
    }

    @Test
    void saysNothingWhenOneSectionIsUnknown() {
        BreakingLoad declared = load(OptionalDouble.of(6089), Optional.empty(), OptionalDouble.empty(), 0);

        assertThat(Strength.of(List.of(type("Chain"), type("Rope")), Map.of("Chain", declared)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "QUASI_STATIC, intact, 2.00",
        "QUASI_STATIC, damaged, 1.43",
        "DYNAMIC, intact, 1.67",
        "DYNAMIC, damaged, 1.25"
    })
    void asksForTheFactorOfTheDeclaredAnalysis(CaseContext.Analysis analysis, String condition, double factor) {
        CaseContext context = new CaseContext(Optional.empty(), Optional.of(analysis), Optional.of("all motions"));

        assertThat(StrengthRule.of(context, condition).orElseThrow().factor()).isEqualTo(factor);
    }

    @Test
    void asksForNoFactorWithoutTheBasisOfTheOffset() {
        CaseContext context =
                new CaseContext(Optional.empty(), Optional.of(CaseContext.Analysis.QUASI_STATIC), Optional.empty());

        assertThat(StrengthRule.of(context, "intact")).isEmpty();
    }

    @Test
    void asksForNoFactorWhereTheVesselIsHeldWithoutALine() {
        CaseContext context = new CaseContext(
                Optional.of(CaseContext.Condition.DAMAGED),
                Optional.of(CaseContext.Analysis.QUASI_STATIC),
                Optional.of("all motions"));

        assertThat(StrengthRule.of(context, "line absent, vessel held")).isEmpty();
    }

    private static BreakingLoad load(
            OptionalDouble value, Optional<String> grade, OptionalDouble diameter, double corrosion) {
        return new BreakingLoad(
                value,
                Optional.of("works certificate"),
                grade,
                diameter,
                OptionalDouble.of(corrosion),
                Optional.empty(),
                SOMEWHERE);
    }

    private static LineType type(String name) {
        return new LineType(
                name,
                0.0766,
                0,
                0.11335,
                753.6e3,
                0.0766,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                true,
                0,
                0.0766);
    }
}
