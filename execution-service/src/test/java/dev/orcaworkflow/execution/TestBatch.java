package dev.orcaworkflow.execution;

import dev.orcaworkflow.contracts.BatchLimits;
import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.InputPrint;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.testkit.TestTopic;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A batch as validation and recovery speak of it, over the real topics, and as the service's rows show it. */
public final class TestBatch {
    static final String WORKSPACE = "execution.test.workspace";

    private static final String ESTIMATED = "estimated.v1";
    private static final EventCodec CODEC = new EventCodec();

    public final String id = "b" + UUID.randomUUID().toString().substring(0, 8);
    public final TestTopic results = TestTopic.fromNow(Topics.EXECUTIONS_RESULTS);
    public final TestTopic failures = TestTopic.fromNow(Topics.EXECUTIONS_FAILURES);
    public final TestTopic events = TestTopic.fromNow(Topics.BATCHES_EVENTS);
    private final BatchSettings settings;
    private InputPrint input;
    private String engine = "fake";
    private int diskMiB;

    private TestBatch(BatchSettings settings) {
        this.settings = settings;
    }

    public static TestBatch parallel(Integer size) {
        return of(size, Mode.PARALLEL, null, "never");
    }

    public static TestBatch of(Integer size, Mode mode, Integer maxWorkers, String stopOn) {
        return new TestBatch(new BatchSettings(
                size, mode, maxWorkers, 4, stopOn, RecoveryScope.CONFIGURATION, 0, "standard", "tester"));
    }

    /** A batch that holds itself back. */
    public static TestBatch limited(int size, BatchLimits limits) {
        return new TestBatch(new BatchSettings(
                size,
                Mode.PARALLEL,
                null,
                4,
                "never",
                RecoveryScope.CONFIGURATION,
                0,
                "standard",
                "tester",
                limits,
                null));
    }

    /** A batch of one that may use results of others, or may not. */
    public static TestBatch reusing(boolean reuse) {
        return new TestBatch(new BatchSettings(
                1, Mode.PARALLEL, null, 4, "never", RecoveryScope.CONFIGURATION, 0, "standard", "tester", null, reuse));
    }

    public UUID job(String key) {
        return NameBasedId.of("job", id, key(key));
    }

    /** Keys are told apart between tests. */
    public String key(String name) {
        return id + "/" + name + ".yml";
    }

    public Path outputs(String name) {
        return Path.of(System.getProperty(WORKSPACE), id, "results", name);
    }

    public static Path workspace() {
        return Path.of(System.getProperty(WORKSPACE));
    }

    private JobRef ref(String name, int revision, int attempt) {
        return ref(name, 1, revision, attempt);
    }

    private JobRef ref(String name, int generation, int revision, int attempt) {
        return new JobRef(job(name), id, key(name), generation, revision, attempt, 1);
    }

    private Submission submission() {
        return new Submission(id, null, engine, null, settings);
    }

    /** Text of a configuration in which the fake engine reads what to do. */
    public static String doing(String deed) {
        return "meta: {basename: orcaflex_post_process}\nfake: " + deed + "\n";
    }

    /** As approved with these input files; null for as yet unknown ones. */
    public TestBatch having(InputPrint seen) {
        input = seen;
        return this;
    }

    /** Each of its jobs writes so much. */
    public TestBatch asking(int mebibytes) {
        diskMiB = mebibytes;
        return this;
    }

    public TestBatch by(String other) {
        engine = other;
        return this;
    }

    public void approve(String name, String deed) {
        approve(Map.of(name, doing(deed)), 1, 0);
    }

    /** Somebody asked for it to run after all, and validation approved it again. */
    public void approveAgain(String name, String deed) {
        approve(Map.of(name, doing(deed)), 2, 1, 0);
    }

    /** All in one poll. */
    public void approve(Map<String, String> textsByName, int revision, int attempt) {
        approve(textsByName, 1, revision, attempt);
    }

    private void approve(Map<String, String> textsByName, int generation, int revision, int attempt) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        TestTopic topic = TestTopic.fromNow(Topics.CONFIGS_APPROVED);
        new TreeMap<>(textsByName).forEach((name, text) -> {
            var event = new ConfigEvent.Approved(
                    ref(name, generation, revision, attempt),
                    new ConfigText(text, null, ConfigTexts.sha256(text)),
                    submission(),
                    engine,
                    "shape",
                    2,
                    new Resources(800, 0, diskMiB, Map.of()),
                    0.01,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    input);
            messages.add(message(topic, job(name), event));
        });
        topic.publish(messages);
    }

    public void reject(String name, boolean last) {
        TestTopic topic = TestTopic.fromNow(Topics.CONFIGS_REJECTED);
        topic.publish(List.of(message(
                topic,
                job(name),
                new ConfigEvent.Rejected(
                        ref(name, 1, 0), last, null, submission(), "fake", List.of(), List.of(), null, null))));
    }

    public void giveUp(String name, int attempt) {
        TestTopic topic = TestTopic.fromNow(Topics.RECOVERIES_OUTCOMES);
        var diagnosis = new RecoveryEvent.Diagnosis("unknown_error", "unknown", "s", "r", 1, "m", "c", "f");
        topic.publish(List.of(message(
                topic,
                job(name),
                new RecoveryEvent.Dead(ref(name, 1, attempt), 1, diagnosis, "no repair", List.of()))));
    }

    private static ProducerRecord<String, byte[]> message(TestTopic topic, UUID job, Object event) {
        var headers = TestTopic.eventHeaders(UUID.randomUUID().toString(), CODEC.typeOf(event));
        return topic.message(job.toString(), CODEC.encode(event), headers);
    }

    /** State by name of configuration. */
    public Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        query(
                "select config, state from job where batch = ?",
                row -> states.put(row.getString(1).substring(id.length() + 1).replace(".yml", ""), row.getString(2)));
        return states;
    }

    /** What its waiting jobs wait for; one that nobody looked at yet waits for nothing. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        query(
                "select distinct coalesce(reason, 'nothing') from job where batch = ? and state = 'WAITING'",
                row -> reasons.add(row.getString(1)));
        return reasons;
    }

    public long count(String state) {
        return states().values().stream().filter(state::equals).count();
    }

    /** The counters of the batch's row by column. */
    public Map<String, Integer> totals() {
        Map<String, Integer> totals = new TreeMap<>();
        query("select * from batch where batch = ?", row -> {
            for (String column : List.of(
                    "arrived",
                    "waiting",
                    "running",
                    "recovering",
                    "succeeded",
                    "rejected",
                    "dead",
                    "skipped",
                    "cancelled")) {
                totals.put(column, row.getInt(column));
            }
        });
        totals.values().removeIf(count -> count == 0);
        return totals;
    }

    /** Types of what happened to this batch, in order, without the common beginning. */
    public List<String> told() {
        return events.messages(id).stream()
                .map(TestBatch::type)
                .filter(type -> !type.equals(ESTIMATED))
                .toList();
    }

    /** What was told that this batch will take, as JSON. */
    public List<String> estimates() {
        return events.messages(id).stream()
                .filter(message -> type(message).equals(ESTIMATED))
                .map(TestTopic.Message::text)
                .toList();
    }

    private static String type(TestTopic.Message message) {
        return message.headers().get("ce_type").replace("dev.orcaworkflow.batch.", "");
    }

    /** How often jobs of this batch were started. */
    public int attempts(String name) {
        List<Integer> attempts = new ArrayList<>();
        query(
                "select attempt from job where batch = ? and config like '%/" + name + ".yml'",
                row -> attempts.add(row.getInt(1)));
        return attempts.getFirst();
    }

    /** Reads one row of the service's tables. */
    @FunctionalInterface
    interface Reader {
        void read(java.sql.ResultSet row) throws SQLException;
    }

    private void query(String sql, Reader reader) {
        try (Connection connection =
                        DriverManager.getConnection(TestDatabase.url("execution"), "execution", "execution");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
