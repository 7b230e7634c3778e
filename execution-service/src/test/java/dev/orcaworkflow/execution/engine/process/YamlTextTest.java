package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTextTest {
    /** Whatever PyYAML and others disagree about. */
    private static final String TRICKY = """
            plain: text with, comma and {braces}
            norway: NO
            quoted_norway: 'NO'
            octal: 010
            exponent: 1e3
            real: 1.0e+3
            sexagesimal: 1:30
            date: 2025-01-17
            nothing:
            tilde: ~
            colon: "a: b # c"
            multi: |
              two
              lines
            backslash: 'C:\\new\\temp'
            empty_list: []
            empty_map: {}
            list: [1, '1', [2, {a: b}], ~]
            7: number key
            yes: truth key
            base: &b {x: 1, y: 2}
            derived: {<<: *b, y: 3}
            tagged: !!str 12
            unicode: "smørbrød \\U0001F30A"
            """;

    @TempDir
    Path folder;

    @Test
    void isReadByPythonAsTheUsersTextIs() throws IOException, InterruptedException {
        String python = Python.required("yaml");
        Path before = Files.writeString(folder.resolve("before.yml"), TRICKY);
        YamlMapping root = ((YamlResult.YamlDocument)
                        YamlReader.read("x", TRICKY.getBytes(StandardCharsets.UTF_8), YamlLimits.CONFIGURATION))
                .root();

        Path after = Files.writeString(folder.resolve("after.yml"), YamlText.of(YamlText.entries(root)));

        Process compare = new ProcessBuilder(
                        python,
                        "-c",
                        "import sys, yaml\na, b = (yaml.safe_load(open(f, encoding='utf-8')) for f in sys.argv[1:])\n"
                                + "assert a == b and repr(a) == repr(b), (a, b)",
                        before.toString(),
                        after.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(compare.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(compare.waitFor()).isZero();
    }
}
