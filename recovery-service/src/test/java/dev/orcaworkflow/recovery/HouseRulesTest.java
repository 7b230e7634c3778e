package dev.orcaworkflow.recovery;

import dev.orcaworkflow.testkit.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("dev.orcaworkflow.recovery");
    }
}
