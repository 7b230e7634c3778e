package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, on a running system with batches of their own. Skipped loudly without Chromium. */
class DashboardTest {
    private static final int CONFIGURATIONS = 500;

    /** Submitted one after the other, so that the page has something to follow however fast the machine is. */
    private static final int PART = 100;

    @TempDir
    static Path folder;

    private static RunningSystem system;
    private static Browsing browsing;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        browsing = Browsing.startOrSkip();
        system = RunningSystem.start(Checkout.ROOT, folder, 19_380, Map.of());
        address = system.file().at("/services/reporting/url").asText();
        Path models = Files.createDirectories(system.workspace().resolve("models"));
        Files.writeString(models.resolve("case.yml"), MooringModel.text(3, 5));
        fall();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browsing != null) {
            browsing.close();
        }
        if (system != null) {
            system.close();
        }
    }

    /** Two configurations whose model vanishes between validation and run: nothing can mend that, so they are dead. */
    private static void fall() throws Exception {
        Path models = Files.createDirectories(system.workspace().resolve("vanishing"));
        Files.writeString(models.resolve("gone.yml"), MooringModel.text(3, 5));
        Files.writeString(models.resolve("there.yml"), MooringModel.text(3, 5));
        Map<String, String> headers = Map.of("batch", "fallen", "batch-size", "3", "mode", "sequential");
        try (Publisher publisher = new Publisher(system.broker())) {
            publisher.submit("a.yml", configuration("vanishing", "gone", "output/a"), headers);
            publisher.submit("b.yml", configuration("vanishing", "gone", "output/b"), headers);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                JsonNode batch = system.batch("fallen");
                assertThat(batch).isNotNull();
                assertThat(batch.at("/totals/approved").asInt()).isEqualTo(2);
            });
            Files.delete(models.resolve("gone.yml"));
            publisher.submit("c.yml", configuration("vanishing", "there", "output/c"), headers);
        }
        system.awaitEnd("fallen", 3, Duration.ofSeconds(60));
    }

    @Test
    void movesWithoutReloadingWhileABatchRuns() throws Exception {
        try (BrowserContext desktop = browsing.desktop()) {
            Page page = browsing.page(desktop);
            submit("study", 0, PART);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(system.batch("study")).isNotNull());
            page.navigate(address + "/batches/study");
            page.evaluate("window.sameDocument = true");

            awaitPercent(page, 100 * PART / CONFIGURATIONS);
            for (int next = PART; next < CONFIGURATIONS; next += PART) {
                submit("study", next, next + PART);
                awaitPercent(page, 100 * (next + PART) / CONFIGURATIONS);
            }

            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(page.locator("[data-live='totals.succeeded']").textContent())
                    .isEqualTo(Integer.toString(CONFIGURATIONS));
            filtersAndPages(page);
            opensTheReport(page);
            looksAt(page, "/batches/study", "batch");
            browsing.assertNoComplaints(page);
        }
    }

    private static void awaitPercent(Page page, int percent) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        page.locator("[data-live=percent]").textContent())
                .isEqualTo(Integer.toString(percent)));
    }

    private static void filtersAndPages(Page page) {
        page.navigate(address + "/batches/study");
        page.locator("select[name=state]").selectOption("SUCCEEDED");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter"))
                .click();
        assertThat(page.locator("#jobs tbody tr"))
                .satisfies(rows -> assertThat(rows.count()).isEqualTo(50));
        assertThat(page.locator("#jobs tbody tr th").first().textContent()).isEqualTo("000.yml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("next"))
                .click();
        assertThat(page.locator("#jobs tbody tr th").first().textContent()).isEqualTo("050.yml");
        assertThat(page.locator("#jobs nav").textContent()).contains("page 2 of 10");
        page.locator("select[name=state]").selectOption("DEAD");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter"))
                .click();
        assertThat(page.locator("#jobs tbody tr").count()).isZero();
    }

    private static void opensTheReport(Page page) {
        page.navigate(address + "/batches/study");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Report").setExact(true))
                .click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Report on batch study");
        assertThat(page.locator("svg").count()).isPositive();
        browsing.assertAccessible(page);
        browsing.shoot(page, "report");
    }

    @Test
    void leadsFromASignatureToTheRetry() {
        try (BrowserContext desktop = browsing.desktop()) {
            Page page = browsing.page(desktop);
            page.navigate(address + "/batches/fallen");

            page.locator("#failures tbody a").first().click();

            assertThat(page.locator("h1").textContent()).startsWith("no-files-matched");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            assertThat(page.locator(".command code").textContent())
                    .startsWith("./workflow retry fallen --signature no-files-matched");
            looksAt(page, page.url().substring(address.length()), "problem");
            retriesByKeyboard(page);
            page.navigate(address + "/batches/fallen");
            page.locator("#jobs tbody a").first().click();
            looksAt(page, page.url().substring(address.length()), "job");
            browsing.assertNoComplaints(page);
        }
    }

    /** Asked before anything happens, without a mouse; a new generation starts, and falls again. */
    private static void retriesByKeyboard(Page page) {
        page.locator("details.confirm summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Yes, run 2 again");
        browsing.assertAccessible(page);
        browsing.shoot(page, "problem-confirm");
        page.keyboard().press("Enter");
        page.waitForURL("**/retry");

        assertThat(page.locator("[role=status]").textContent()).isEqualTo("2 of them run again.");
        browsing.assertAccessible(page);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String jobs =
                    page.request().get(address + "/api/v1/batches/fallen/jobs").text();
            assertThat(jobs.split("\"generation\":2", -1)).hasSize(3);
            assertThat(system.batch("fallen").at("/totals/live").asInt()).isZero();
        });
    }

    @Test
    void showsWhatStandsAboveSingleBatches() {
        try (BrowserContext desktop = browsing.desktop()) {
            Page page = browsing.page(desktop);
            looksAt(page, "/", "batches");
            looksAt(page, "/objectives", "objectives");
            looksAt(page, "/alerts", "alerts");
            looksAt(page, "/templates", "templates");
            looksAt(page, "/workers", "workers");
            looksAt(page, "/batches/fallen/results", "results");
            browsing.assertNoComplaints(page);
        }
    }

    /** Desktop and phone: nothing serious in the way of anybody, and no page wider than a phone. */
    private static void looksAt(Page page, String path, String name) {
        page.navigate(address + path);
        browsing.assertAccessible(page);
        browsing.shoot(page, name);
        try (BrowserContext phone = browsing.phone()) {
            Page small = browsing.page(phone);
            small.navigate(address + path);
            assertThat((Integer) small.evaluate("document.documentElement.scrollWidth"))
                    .as("%s on a phone".formatted(path))
                    .isLessThanOrEqualTo(390);
            browsing.shoot(small, name + "-phone");
        }
    }

    private static void submit(String batch, int from, int to) throws IOException {
        try (Publisher publisher = new Publisher(system.broker())) {
            Map<String, String> headers =
                    Map.of("batch", batch, "batch-size", Integer.toString(CONFIGURATIONS), "submitted-by", "e2e");
            for (int i = from; i < to; i++) {
                String text = configuration("models", "case", "output/%s/%03d".formatted(batch, i));
                publisher.submit("%03d.yml".formatted(i), text, headers);
            }
        }
    }

    private static String configuration(String models, String pattern, String output) {
        return SummaryConfiguration.text(models, pattern, output, 3, 1);
    }
}
