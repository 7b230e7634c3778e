package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestTopic;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes events of one batch as the execution service would. */
final class BatchTopic {
    private final TestTopic topic = TestTopic.fromNow(Topics.BATCHES_EVENTS);
    private final EventCodec codec = new EventCodec();
    private final String batch;

    BatchTopic(String batch) {
        this.batch = batch;
    }

    /** All at once, so that they are polled together. */
    void publish(List<ProducerRecord<String, byte[]>> messages) {
        topic.publish(messages);
    }

    ProducerRecord<String, byte[]> paused(long sequence) {
        var event = new BatchEvent.Paused(batch, sequence, Instant.EPOCH, "tide");
        return message(batch + "-" + sequence, codec.typeOf(event), codec.encode(event));
    }

    ProducerRecord<String, byte[]> message(String id, String type, byte[] value) {
        return topic.message(batch, value, TestTopic.eventHeaders(id, type));
    }

    TestTopic raw() {
        return topic;
    }
}
