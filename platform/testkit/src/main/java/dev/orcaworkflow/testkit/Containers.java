package dev.orcaworkflow.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.DockerClientFactory;

/**
 * Whether the tests of this JVM use containers in place of the parts that the test kit brings: {@code
 * WORKFLOW_TEST_CONTAINERS} is {@code require}, or it is not {@code off}, a Docker daemon answers and the image is there.
 * Nothing is pulled in passing.
 */
final class Containers {
    static final String KAFKA = "apache/kafka:4.0.0";
    static final String POSTGRES = "postgres:18";

    private Containers() {}

    static boolean wantedFor(String image) {
        return switch (System.getenv().getOrDefault("WORKFLOW_TEST_CONTAINERS", "")) {
            case "require" -> true;
            case "off" -> false;
            default -> present(image) || saysThatNot(image);
        };
    }

    private static boolean present(String image) {
        return perhapsThere()
                && DockerClientFactory.instance().isDockerAvailable()
                && DockerClientFactory.instance()
                        .client()
                        .listImagesCmd()
                        .withFilter("reference", List.of(image))
                        .exec()
                        .stream()
                        .anyMatch(found -> found.getRepoTags() != null
                                && List.of(found.getRepoTags()).contains(image));
    }

    /** Asking where no daemon can be would print a page of reasons. */
    private static boolean perhapsThere() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static boolean saysThatNot(String image) {
        System.err.println("NOTE: no Docker daemon with " + image + ": the test kit brings its own instead"
                + " (WORKFLOW_TEST_CONTAINERS=require insists)");
        return false;
    }
}
