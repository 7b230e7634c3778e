package dev.orcaworkflow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnwrappedTest {
    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void readsWhatItWrote() throws Exception {
        var event =
                new ResultEvent.Skipped(new JobRef(new UUID(1, 2), "b", "c.yml", 1, 1, 0, 3), "stopped", Instant.EPOCH);
        String json = mapper.writeValueAsString(event);
        System.out.println(json);
        assertThat(mapper.readValue(json, ResultEvent.Skipped.class)).isEqualTo(event);
    }
}
