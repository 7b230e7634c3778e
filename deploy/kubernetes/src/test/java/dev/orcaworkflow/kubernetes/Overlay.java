package dev.orcaworkflow.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A folder that kustomize renders. */
enum Overlay {
    BASE("base"),
    DEV("overlays/dev"),
    PRODUCTION("overlays/production");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Overlay, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    /** Everything that would be applied, as kubectl renders it. */
    List<Manifest> manifests() {
        return RENDERED.computeIfAbsent(this, overlay -> parse(overlay.render()));
    }

    Stream<Manifest> all(String kind) {
        return manifests().stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Manifest one(String kind, String name) {
        return all(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Manifest> parse(String documents) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(documents).spliterator(), false)
                .map(document -> new Manifest(JSON.valueToTree(document)))
                .toList();
    }

    private String render() {
        try {
            Path output = Files.createTempFile("rendered", ".yaml");
            Path errors = Files.createTempFile("rendered", ".log");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            int code = kubectl.waitFor();
            if (code != 0 || Files.size(output) == 0) {
                throw new AssertionError("kubectl kustomize %s: %s".formatted(folder, Files.readString(errors, UTF_8)));
            }
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while rendering " + folder, e);
        }
    }

    /** Skips loudly where there is no kubectl, or one whose kustomize is of before 2021. */
    static void assumeKustomize() {
        String reason = whyNot();
        if (!reason.isEmpty()) {
            System.err.println("SKIPPED: the Kubernetes manifests were not checked: " + reason);
        }
        Assumptions.assumeTrue(reason.isEmpty(), reason);
    }

    private static String whyNot() {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "version", "--client")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
            return answer.contains("Kustomize Version: v")
                    ? ""
                    : "kubectl is too old: 1.26 or newer renders what is written here";
        } catch (IOException _) {
            return "no kubectl on the path";
        }
    }
}
