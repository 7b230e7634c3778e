package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.BatchLimits;
import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.messaging.Received;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {
    private static final String TEXT = "meta: {basename: orcaflex_post_process}\n";
    /** Of {@link #TEXT}, by sha256sum. */
    private static final String DIGEST = Sha256.hex(TEXT.getBytes(UTF_8)).substring(0, 12);

    private static Submitted read(String key, Map<String, String> headers) {
        return SubmissionReader.read(new Received<>(
                "id", "orcaflex.configs.submitted", key, TEXT.getBytes(UTF_8), TEXT.getBytes(UTF_8), headers, 0));
    }

    @Test
    void namesAConfigurationWithoutKeyAfterItsText() {
        assertThat(read(null, Map.of()).key()).isEqualTo("config-" + DIGEST + ".yml");
    }

    @Test
    void makesABatchOfOneFromStemAndText() {
        assertThat(read("post proc/dm_fsts.yml", Map.of()).batch()).isEqualTo("dm_fsts-" + DIGEST);
    }

    @Test
    void makesABatchOfOneFromTheSubmissionIdWhereThereIsOne() {
        assertThat(read("a.yml", Map.of("ce_id", "42")).batch())
                .isEqualTo("a-" + Sha256.hex("42".getBytes(UTF_8)).substring(0, 12));
    }

    @Test
    void givesDefaultsToEverySettingLeftOut() {
        assertThat(read("a.yml", Map.of()).submission().settings())
                .isEqualTo(new BatchSettings(
                        null, Mode.PARALLEL, null, 4, "never", RecoveryScope.CONFIGURATION, 0, "standard", null));
    }

    @Test
    void readsWhenABatchHoldsItselfBack() {
        Submitted submitted = read(
                "a.yml",
                Map.of("canary", "3", "break-after", "5", "core-hours", "12.5", "licence-hours", "4", "reuse", "off"));

        assertThat(submitted.submission().settings())
                .returns(new BatchLimits(3, 5, 12.5, 4.0), BatchSettings::limits)
                .returns(false, BatchSettings::reuse);
    }

    @Test
    void readsEveryHeader() {
        Submitted submitted = read(
                "a.yml",
                Map.ofEntries(
                        Map.entry("batch", "b1"),
                        Map.entry("batch-size", "12"),
                        Map.entry("mode", "sequential"),
                        Map.entry("order", "3"),
                        Map.entry("max-workers", "2"),
                        Map.entry("priority", "9"),
                        Map.entry("stop-on", "10%"),
                        Map.entry("folder", "project/postproc"),
                        Map.entry("template", "full@1.2.0"),
                        Map.entry("purpose", "dashboard"),
                        Map.entry("engine", "catenary"),
                        Map.entry("recovery", "inputs"),
                        Map.entry("tolerance", "5"),
                        Map.entry("submitted-by", "Åse")));

        assertThat(submitted.remarks()).isEmpty();
        assertThat(submitted.batch()).isEqualTo("b1");
        assertThat(submitted.submission().folder()).isEqualTo("project/postproc");
        assertThat(submitted.submission().order()).isEqualTo(3);
        assertThat(submitted.submission().settings())
                .isEqualTo(new BatchSettings(
                        12, Mode.SEQUENTIAL, 2, 9, "10%", RecoveryScope.INPUTS, 5, "dashboard", "Åse"));
    }

    @ParameterizedTest
    @CsvSource({
        "batch, a/b",
        "batch-size, 0",
        "mode, both",
        "order, first",
        "max-workers, -1",
        "priority, 10",
        "stop-on, 0%",
        "canary, 0",
        "break-after, many",
        "core-hours, 0",
        "licence-hours, -1",
        "reuse, yes",
        "template, full",
        "purpose, fun",
        "recovery, all",
        "tolerance, 1.5"
    })
    void refusesAValueThatIsNotUnderstood(String header, String value) {
        assertThat(read("a.yml", Map.of(header, value)).remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.rule()).isEqualTo("HEADER_INVALID");
                    assertThat(remark.message()).isEqualTo("the header " + header + " is '" + value + "'");
                });
    }

    @Test
    void suggestsTheHeaderThatWasMeant() {
        assertThat(read("a.yml", Map.of("Batch_Size", "3")).remarks())
                .singleElement()
                .extracting(FindingView::message, FindingView::fix)
                .containsExactly("nothing reads the header Batch_Size (value '3')", "write it batch-size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "ce_type", "X-Request-Id", "content-type", "__TypeId__"})
    void letsHeadersOfClientsAndTracersPass(String header) {
        assertThat(read("a.yml", Map.of(header, "anything")).remarks()).isEmpty();
    }

    @Test
    void givesARefusedRecordAJobApartSoThatACorrectedOneCanFollow() {
        assertThat(read("a.yml", Map.of("batch", "b1", "priority", "ten")).isRefused())
                .isTrue();
        assertThat(read("a.yml", Map.of("batch", "b1")).jobIdApart())
                .isNotEqualTo(read("a.yml", Map.of("batch", "b1")).jobId());
    }
}
