package dev.orcaworkflow.bench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells what the other services tell of a batch of one-case configurations: each is approved and succeeds. */
public final class EventHistory {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int PER_JOB = 2;
    private static final int PER_BATCH = 2;

    private static final String APPROVED = """
            {%s,"text":{"inline":"meta: {}\\n","sha256":"00"},"submission":{"folder":"","settings":%s},"engine":"catenary",\
            "shape":"s","files":1,"resources":{"milliCores":800,"memoryMiB":64,"diskMiB":1,"seats":{}},\
            "expectedSeconds":0.1,"findings":[],"gates":[]}""";
    private static final String SUCCEEDED = """
            {%s,"shape":"s","engine":{"id":"catenary","build":"1","kind":"embedded","solver":"catenary","host":"h",\
            "licensed":false},"startedAt":"%s","finishedAt":"%s","seconds":0.1,"cpuSeconds":0.1,\
            "files":{"total":1,"succeeded":1,"failed":0},"outputs":[\
            {"path":"output/%5$s.csv","role":"summary","sha256":"ab","bytes":100,"rows":1},\
            {"path":"output/%5$s.result-manifest.json","role":"manifest","sha256":"cd","bytes":900,"rows":0}],\
            "fileFailures":[],"checks":[{"id":"N3","severity":"error","passed":true,"value":"1e-12","limit":"1e-9",\
            "message":"the horizontal force agrees"}],"extremes":[{"line":"Line01","condition":"intact","caseId":"%5$s",\
            "tensionKN":%4$s,"upliftKN":0.0,"groundedLengthM":120.0,"mblKN":6089.0,"mblSource":"catalogue","anchor":"drag",\
            "requiredFactor":2.0,"requiredFactorSource":"a code","factors":{"level":"0","offset":"10","heading":"0"}}],\
            "accepted":[],"limitations":["Statics only."]}""";
    private static final String SETTINGS = """
            {"size":%d,"mode":"PARALLEL","priority":4,"stopOn":"never","recovery":"CONFIGURATION","tolerance":0,\
            "purpose":"standard"}""";

    private EventHistory() {}

    /** How many events {@link #publish} publishes. */
    public static int events(int jobs) {
        return PER_BATCH + PER_JOB * jobs;
    }

    public static void publish(String broker, String batch, int jobs) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", broker, "linger.ms", 20, "batch.size", 262_144, "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer())) {
            String settings = SETTINGS.formatted(jobs);
            String opened =
                    "{\"batch\":\"%s\",\"sequence\":1,\"at\":\"%s\",\"settings\":%s}".formatted(batch, START, settings);
            tell(producer, "orcaflex.batches.events", batch, "batch.opened.v1", START, opened);
            for (int i = 0; i < jobs; i++) {
                job(producer, batch, "%06d".formatted(i), START.plusMillis(10L * i), settings);
            }
            Instant end = START.plusMillis(10L * jobs + 1000);
            String completed = "{\"batch\":\"%s\",\"sequence\":2,\"at\":\"%s\",\"peakCpu\":0.6,\"peakMemory\":0.4}"
                    .formatted(batch, end);
            tell(producer, "orcaflex.batches.events", batch, "batch.completed.v1", end, completed);
        }
    }

    private static void job(
            KafkaProducer<String, String> producer, String batch, String name, Instant at, String settings) {
        UUID id = UUID.nameUUIDFromBytes((batch + "/" + name).getBytes(UTF_8));
        String ref =
                "\"jobId\":\"%s\",\"batch\":\"%s\",\"config\":\"%s.yml\",\"generation\":1,\"revision\":1,\"attempt\":%d,\"version\":%d";
        Instant end = at.plusMillis(100);
        tell(
                producer,
                "orcaflex.configs.approved",
                id.toString(),
                "config.approved.v1",
                at,
                APPROVED.formatted(ref.formatted(id, batch, name, 0, 1), settings));
        tell(
                producer,
                "orcaflex.executions.results",
                id.toString(),
                "job.succeeded.v1",
                end,
                SUCCEEDED.formatted(ref.formatted(id, batch, name, 1, 2), at, end, 1000 + name.hashCode() % 500, name));
    }

    private static void tell(
            KafkaProducer<String, String> producer, String topic, String key, String type, Instant at, String body) {
        var message = new ProducerRecord<>(topic, key, body);
        String id = UUID.nameUUIDFromBytes((key + type).getBytes(UTF_8)).toString();
        message.headers().add("ce_id", id.getBytes(UTF_8));
        message.headers().add("ce_type", ("dev.orcaworkflow." + type).getBytes(UTF_8));
        message.headers().add("ce_time", at.toString().getBytes(UTF_8));
        var _ = producer.send(message);
    }
}
