package dev.orcaworkflow.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources of the services say about themselves. */
final class Checkout {
    static final List<String> SERVICES = List.of("validation", "execution", "recovery", "reporting");

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern KEY = Pattern.compile("(?m)^    \\w[\\w<>.]* (\\w+)\\(\\);");

    private Checkout() {}

    static Path root() {
        return ROOT;
    }

    static Properties properties(String service) {
        Properties properties = new Properties();
        Path file = ROOT.resolve(service + "-service/src/main/resources/application.properties");
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Topics that a service's channels read by name. */
    static List<String> channels(String service) {
        return topics(service, false).toList();
    }

    /** Topics for dead letters that a service's channels read by pattern. */
    static List<String> deadLetterChannels(String service) {
        List<String> patterns = topics(service, true).toList();
        return Topics.deadLetters().stream()
                .filter(topic -> patterns.stream().anyMatch(topic::matches))
                .toList();
    }

    private static Stream<String> topics(String service, boolean byPattern) {
        Properties properties = properties(service);
        return properties.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic"))
                .filter(name -> byPattern == properties.containsKey(name.replaceFirst("topic$", "pattern")))
                .map(properties::getProperty);
    }

    /** Variables that a service's properties name, and those that its own settings are read from. */
    static List<String> variables(String service) {
        Stream<String> named = properties(service).values().stream()
                .flatMap(value -> VARIABLE.matcher(value.toString()).results())
                .map(match -> match.group(1));
        return Stream.concat(named, sources(service + "-service", "platform").flatMap(Checkout::settings))
                .toList();
    }

    private static Stream<String> settings(Path source) {
        String text = read(source);
        var prefix = PREFIX.matcher(text);
        if (!prefix.find()) {
            return Stream.empty();
        }
        return KEY.matcher(text).results().map(key -> variable(prefix.group(1), key));
    }

    private static String variable(String prefix, MatchResult key) {
        String kebab = key.group(1).replaceAll("([A-Z])", "-$1");
        return (prefix + "." + kebab).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Java sources, without tests. */
    static Stream<Path> sources(String... folders) {
        return Stream.of(folders).flatMap(folder -> walk(ROOT.resolve(folder)));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
