package dev.orcaworkflow.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An old instance of a service runs on beside the new one that migrated the schema, and comes back when the new one is taken
 * back: so a migration only adds, or loosens. What an old instance writes must still be taken, what it reads still be there.
 */
class MigrationsTest {
    private static final List<String> ROOTS = List.of(
            "platform/messaging",
            "platform/access",
            "validation-service",
            "execution-service",
            "recovery-service",
            "reporting-service");

    private static final Pattern TAKES_AWAY = Pattern.compile("\\b(drop\\s+(table|column|view|schema|sequence)"
            + "|rename\\s+(to|column)|alter\\s+(column\\s+)?\\w+\\s+(type|set\\s+not\\s+null|set\\s+data))\\b");
    private static final Pattern ADDED_COLUMN = Pattern.compile("\\badd\\s+(?:column\\s+)?(?:if\\s+not\\s+exists\\s+)?"
            + "(?!constraint|check|primary|foreign|unique)\\w+[^,;]*");

    @Test
    void onlyAdd() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> files = migrations();
        for (Path file : files) {
            errors(Files.readString(file)).forEach(error -> wrong.add(file.getFileName() + ": " + error));
        }

        assertThat(files).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("dev.orcaworkflow.kubernetes.Checkout#SERVICES")
    void doNotKeepABuildFromStartingThatFindsMoreOrFewerThanItExpects(String service) throws IOException {
        Path settings = Checkout.root().resolve(service + "-service/src/main/resources/application.properties");

        assertThat(Files.readString(settings))
                .contains("\nquarkus.flyway.ignore-migration-patterns=*:future,*:missing\n")
                .contains("\nquarkus.flyway.out-of-order=true\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table job;",
                "alter table job drop column state;",
                "alter table job rename column state to status;",
                "alter table job alter column state type int;",
                "alter table job alter state set not null;",
                "alter table job add column owner text not null;",
                "alter table job add owner text not null, add other int;"
            })
    void mayNotTakeAway(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table job add column owner text;",
                "alter table job add column owner text not null default '';",
                "alter table job drop constraint job_state_check;",
                "alter table job add constraint job_state_check check (state is not null);",
                "-- drop table job;\ncreate table other (id int not null);"
            })
    void mayAddAndLoosen(String statement) {
        assertThat(errors(statement)).isEmpty();
    }

    private static List<String> errors(String sql) {
        String text = sql.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT);
        List<String> errors = new ArrayList<>();
        Matcher away = TAKES_AWAY.matcher(text);
        while (away.find()) {
            errors.add("'" + away.group() + "' takes away what an old instance uses");
        }
        for (String statement : text.split(";")) {
            Matcher added = ADDED_COLUMN.matcher(statement.strip().startsWith("alter table") ? statement : "");
            while (added.find()) {
                if (added.group().contains("not null") && !added.group().contains("default")) {
                    errors.add("'" + added.group().strip() + "' refuses what an old instance writes");
                }
            }
        }
        return errors;
    }

    private static List<Path> migrations() {
        return ROOTS.stream()
                .map(root -> Checkout.root().resolve(root).resolve("src/main/resources/db"))
                .flatMap(MigrationsTest::sql)
                .toList();
    }

    private static Stream<Path> sql(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
