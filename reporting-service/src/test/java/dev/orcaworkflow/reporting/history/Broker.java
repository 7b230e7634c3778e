package dev.orcaworkflow.reporting.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.testkit.TestBroker;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what was told as the other services would, in the order given. */
public final class Broker {
    private Broker() {}

    public static void publish(EventCodec codec, List<Told> told) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.address()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            told.forEach(event -> {
                var unused = producer.send(message(codec, event));
            });
            producer.flush();
        }
    }

    private static ProducerRecord<String, byte[]> message(EventCodec codec, Told told) {
        var message = new ProducerRecord<>(told.topic(), told.key(), codec.encode(told.event()));
        message.headers().add("ce_id", told.id().toString().getBytes(UTF_8));
        message.headers().add("ce_type", codec.typeOf(told.event()).getBytes(UTF_8));
        message.headers().add("ce_time", told.at().toString().getBytes(UTF_8));
        return message;
    }
}
