package dev.orcaworkflow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void agreesWhenEveryConfigurationEndedAsExpected() throws JsonProcessingException {
        Expectation expected = Expectation.of(
                Map.of("a.yml", "succeeded", "b.yml", "recovered", "c.yml", "waits", "d.yml", "rejected"));

        assertThat(expected.differences(report("""
                        {"config": "a.yml", "state": "SUCCEEDED", "mark": null},
                        {"config": "b.yml", "state": "SUCCEEDED", "mark": "text-changed"},
                        {"config": "c.yml", "state": "RECOVERING", "suggestion": "Mooring2?"},
                        {"config": "d.yml", "state": "REJECTED"}"""))).isEmpty();
    }

    @Test
    void namesTheConfigurationThatEndedOtherwiseWithTheReason() throws JsonProcessingException {
        Expectation expected = Expectation.of(Map.of("a.yml", "succeeded"));

        assertThat(expected.differences(
                        report("{\"config\": \"a.yml\", \"state\": \"DEAD\", \"message\": \"did not converge\"}")))
                .containsExactly("a.yml: expected succeeded, but it is DEAD, because did not converge");
    }

    @Test
    void doesNotTakeAChangedTextForAPlainSuccess() throws JsonProcessingException {
        Expectation expected = Expectation.of(Map.of("a.yml", "succeeded"));

        assertThat(expected.differences(
                        report("{\"config\": \"a.yml\", \"state\": \"SUCCEEDED\", \"mark\": \"text-changed\"}")))
                .hasSize(1);
    }

    @Test
    void noticesAConfigurationThatTheReportLacks() throws JsonProcessingException {
        assertThat(Expectation.of(Map.of("a.yml", "succeeded")).differences(report("")))
                .containsExactly("a.yml: expected succeeded, but the report does not have it");
    }

    @Test
    void noticesAConfigurationThatNobodyExpected() throws JsonProcessingException {
        assertThat(Expectation.of(Map.of()).differences(report("{\"config\": \"x.yml\", \"state\": \"SUCCEEDED\"}")))
                .containsExactly("x.yml: nothing is said about it in expected.yml");
    }

    private static JsonNode report(String jobs) throws JsonProcessingException {
        return new ObjectMapper().readTree("{\"jobs\": [" + jobs + "]}");
    }
}
