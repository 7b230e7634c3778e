package dev.orcaworkflow.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A browser that is installed on the machine; nothing is downloaded. Notes what pages complain of. */
final class Browsing implements AutoCloseable {
    private static final Path SHOTS = Checkout.ROOT.resolve("deploy/e2e/target/screenshots");
    /** Without the details of what is well: on a page of hundreds of rows they take most of the time. */
    private static final String SERIOUS = """
            async () => (await axe.run({resultTypes: ['violations'], selectors: false})).violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html).join(' | '))""";

    private final Map<Page, List<String>> complaints = new ConcurrentHashMap<>();
    private final Playwright playwright;
    private final Browser browser;
    private final String axe;

    private Browsing(Playwright playwright, Browser browser, String axe) {
        this.playwright = playwright;
        this.browser = browser;
        this.axe = axe;
    }

    static Browsing startOrSkip() throws IOException {
        List<String> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(Programs::present)
                .toList();
        assumeTrue(!found.isEmpty(), "SKIPPED: Chromium is not installed (Debian: apt install chromium)");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Programs.path(found.getFirst()))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking")));
        Files.createDirectories(SHOTS);
        return new Browsing(playwright, browser, axe());
    }

    private static String axe() throws IOException {
        Properties library = new Properties();
        try (InputStream properties = resource("META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            library.load(properties);
        }
        String script = "META-INF/resources/webjars/axe-core/%s/axe.min.js".formatted(library.getProperty("version"));
        try (InputStream source = resource(script)) {
            return new String(source.readAllBytes(), UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return Browsing.class.getClassLoader().getResourceAsStream(name);
    }

    BrowserContext desktop() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 900));
    }

    BrowserContext phone() {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    Page page(BrowserContext context) {
        Page page = context.newPage();
        List<String> heard = new ArrayList<>();
        complaints.put(page, heard);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                heard.add(message.text());
            }
        });
        page.onPageError(heard::add);
        return page;
    }

    void assertNoComplaints(Page page) {
        assertThat(complaints.get(page)).as("what the browser's console says").isEmpty();
    }

    /** Nothing serious or critical by the rules of axe. */
    void assertAccessible(Page page) {
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate(SERIOUS)).as(page.url()).isEmpty();
    }

    void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
