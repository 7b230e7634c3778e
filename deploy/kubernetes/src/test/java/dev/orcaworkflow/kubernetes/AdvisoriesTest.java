package dev.orcaworkflow.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/sbom} against the stored advisories, with bills of materials that are written down here. */
class AdvisoriesTest {
    @TempDir
    Path folder;

    private record Outcome(int exitCode, String said) {}

    @Test
    void refusesAPartWithAKnownWeakness() throws Exception {
        Outcome outcome =
                judge("pkg:maven/org.yaml/snakeyaml@1.33?type=jar", "pkg:maven/org.example/sound@1.0?type=jar");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("OPEN: CVE-2022-1471 (GHSA-mjmj-j48q-9wg2) in org.yaml/snakeyaml 1.33, fixed in 2.0");
    }

    @Test
    void passesTheReleaseThatMendsIt() throws Exception {
        assertThat(judge("pkg:maven/org.yaml/snakeyaml@2.0?type=jar").exitCode())
                .isZero();
    }

    @Test
    void comparesVersionsAsNumbers() throws Exception {
        assertThat(judge("pkg:maven/io.netty/netty-codec-http@4.1.99.Final?type=jar")
                        .exitCode())
                .isEqualTo(1);
        assertThat(judge("pkg:maven/io.netty/netty-codec-http@4.1.139.Final?type=jar")
                        .exitCode())
                .isZero();
    }

    @Test
    void saysWhyAnAcceptedOneMayStay() throws Exception {
        Outcome outcome = judge("pkg:maven/io.vertx/vertx-web@4.5.21?type=jar");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.said()).contains("accepted: CVE-2025-11965").contains("no service serves a folder");
    }

    @Test
    void believesNoBillWithoutParts() throws Exception {
        assertThat(judge().exitCode()).isEqualTo(1);
    }

    @Test
    void namesASourceForEveryAdvisory() throws IOException {
        List<String> lines = Files.readAllLines(Checkout.root().resolve("deploy/docs/advisories.csv"));

        assertThat(lines.stream().filter(line -> line.startsWith("CVE-")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String[] fields = line.split(",", -1);
                    assertThat(fields).as(line).hasSize(6);
                    assertThat(fields[4]).as(line).matches("GHSA(-[a-z0-9]{4}){3}|kafka.apache.org/cve-list");
                });
    }

    private Outcome judge(String... parts) throws IOException, InterruptedException {
        StringBuilder bill = new StringBuilder("{\"components\":[");
        for (String part : parts) {
            bill.append("{\"purl\":\"").append(part).append("\"},");
        }
        Path file = Files.writeString(folder.resolve("sbom.json"), bill.append("{}]}"));
        Path said = folder.resolve("said.txt");
        int exitCode = new ProcessBuilder(Checkout.root().resolve("deploy/sbom").toString(), "--of", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return new Outcome(exitCode, Files.readString(said));
    }
}
