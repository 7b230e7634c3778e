package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestBroker;
import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.Fleet;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody would send who wants to read, write or run what is not theirs: all of it is refused, and the next one passes. */
@QuarkusTest
@RealParts
class HostileSubmissionTest {
    /** Ways out of the workspace, for every field and header that is a path. */
    private static final List<String> WAYS_OUT = List.of(
            "../../../../etc",
            "/etc",
            "C:\\Windows\\System32",
            "\\\\host\\share",
            "models/../../../../etc",
            "..\\..\\..\\etc",
            "link-out",
            "models/\u0000hidden");

    private final Conversation conversation = new Conversation();
    private final Study study = new Study();
    private final String batch = UUID.randomUUID().toString();

    @BeforeEach
    void linkOut() throws IOException {
        Fleet.announceWorker(conversation);
        Path study = this.study.directory();
        Path secret = Files.createDirectories(study.getParent().resolveSibling("secret-" + this.study.folder()));
        Files.writeString(Files.createDirectories(secret.resolve("models")).resolve("case_01.yml"), "secret");
        Files.createSymbolicLink(study.resolve("link-out"), secret.toAbsolutePath());
    }

    @Test
    void refusesEveryWayOutInTheHeaderFolder() {
        for (String way : WAYS_OUT) {
            String folder = way.startsWith("link") ? study.folder() + "/" + way : way;
            conversation.submit(
                    UUID.randomUUID() + ".yml", study.config("a"), Map.of("batch", batch, "folder", folder));
        }

        assertAllRefused(WAYS_OUT.size());
    }

    @Test
    void refusesEveryWayOutInEveryPathOfAConfiguration() {
        int sent = 0;
        for (String way : WAYS_OUT) {
            for (String field : List.of("input_directory: ./models", "output_directory: ./output")) {
                String name = field.substring(0, field.indexOf(':'));
                String text = new String(study.config("a"), UTF_8).replace(field, name + ": '" + way + "'");
                conversation.submit("%d.yml".formatted(sent++), text.getBytes(UTF_8), headers());
            }
        }

        assertAllRefused(sent);
    }

    /** Names that become parts of a result's file name. */
    @Test
    void refusesEveryWayOutInEveryNameThatMakesAFile() {
        int sent = 0;
        for (String way : List.of("../../evil", "/etc/evil", "..\\..\\evil", "a/b", "C:evil")) {
            for (String field : List.of("label: a\n", "Label: tension\n", "pattern: NULL")) {
                String name = field.substring(0, field.indexOf(':'));
                String end = field.endsWith("\n") ? "\n" : "";
                String text = new String(study.config("a"), UTF_8).replace(field, name + ": '" + way + "'" + end);
                conversation.submit("%d.yml".formatted(sent++), text.getBytes(UTF_8), headers());
            }
        }

        assertAllRefused(sent);
    }

    /** A key is a name, of which only the last part ever names a file; what no file name may hold is refused. */
    @Test
    void refusesAKeyThatNoFileCouldBeCalled() {
        List<String> keys = List.of("a\u0000b.yml", "c\nd.yml", "e".repeat(400) + ".yml");
        keys.forEach(key -> conversation.submit(key, study.config("a"), headers()));

        assertAllRefused(keys.size());
    }

    @Test
    void refusesEveryWayOutInAnInclude() {
        int sent = 0;
        for (String way : List.of("../../../../etc/passwd", "/etc/passwd", "../link-out/models/case_01.yml")) {
            study.addInclude("include_%d.yml".formatted(sent), way);
            String text = new String(study.config("a"), UTF_8)
                    .replace("./models", "./including")
                    .replace("pattern: NULL", "pattern: 'include_%d'".formatted(sent));
            conversation.submit("%d.yml".formatted(sent++), text.getBytes(UTF_8), headers());
        }

        assertAllRefused(sent);
    }

    @Test
    void refusesWhatADocumentMustNotBe() {
        List<String> bombs = List.of(
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n",
                "a: &a [*a]\n",
                "[".repeat(200) + "]".repeat(200),
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "!!python/object/apply:os.system ['true']",
                "\u0000\u0000\u0000");
        int sent = 0;
        for (String bomb : bombs) {
            conversation.submit("bomb-%d.yml".formatted(sent++), bomb.getBytes(UTF_8), headers());
        }

        assertAllRefused(sent);
    }

    /** Production's topic takes more than the rules do, so that the sender gets an answer instead of an exception. */
    @Test
    void refusesWhatIsTooLarge() throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", TestBroker.address(), "max.request.size", 4 << 20);
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CONFIGS_SUBMITTED);
        var larger = new AlterConfigOp(new ConfigEntry("max.message.bytes", "4194304"), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(client)) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(larger))).all().get();
        }
        String text = new String(study.config("a"), UTF_8) + "# " + "x".repeat(3 << 20) + "\n";
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(Topics.CONFIGS_SUBMITTED, "large.yml", text);
            headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record).get();
        }

        assertAllRefused(1);
    }

    @Test
    void refusesHeadersThatAreNoSettings() {
        Map<String, String> injections = Map.of(
                "batch-size", "1; drop table job",
                "priority", "4 or 1=1",
                "mode", "parallel\r\nX-Forged: yes",
                "engine", "../../bin/sh",
                "template", "../../etc/passwd@1.0.0",
                "tolerance", "-1",
                "max-workers", "999999999999999999999");
        int sent = 0;
        for (var injection : injections.entrySet()) {
            Map<String, String> headers = new HashMap<>(headers());
            headers.put(injection.getKey(), injection.getValue());
            conversation.submit("header-%d.yml".formatted(sent++), study.config("a"), headers);
        }

        assertAllRefused(sent);
    }

    private Map<String, String> headers() {
        return Map.of("batch", batch, "folder", study.folder());
    }

    /** And the partitions move on: one without fault comes through. */
    private void assertAllRefused(int sent) {
        List<JsonNode> refused = conversation.awaitVerdicts(batch, sent);
        assertThat(conversation.approved(batch)).isEmpty();
        assertThat(refused).hasSize(sent).allMatch(verdict -> verdict.path("final")
                .asBoolean());
        assertThat(refused.toString()).doesNotContain("root:x:0").doesNotContain("secret\\n");

        String after = UUID.randomUUID().toString();
        conversation.submit("good.yml", study.config("good"), Map.of("batch", after, "folder", study.folder()));
        Fleet.passTrial(conversation, conversation.awaitTrial(after));
        assertThat(conversation
                        .awaitVerdicts(after, 1)
                        .getFirst()
                        .path("engine")
                        .asText())
                .isEqualTo("catenary");
    }
}
