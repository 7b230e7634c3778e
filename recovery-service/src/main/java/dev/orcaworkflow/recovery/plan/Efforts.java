package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.json.TextsColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was done for a job since its generation began. */
@Embeddable
class Efforts {
    @Convert(converter = TextsColumn.class)
    List<String> tried;

    int retries;
    int repairs;
    Instant openedAt;

    void begin(Instant now) {
        tried = List.of();
        retries = 0;
        repairs = 0;
        openedAt = now;
    }

    void countRetry() {
        retries++;
    }

    /** @param key strategy and problem, see {@link History#key} */
    void countRepair(String key) {
        repairs++;
        if (!tried.contains(key)) {
            List<String> all = new ArrayList<>(tried);
            all.add(key);
            tried = all;
        }
    }

    History history(Instant now) {
        return new History(retries, repairs, tried, Duration.between(openedAt, now));
    }
}
