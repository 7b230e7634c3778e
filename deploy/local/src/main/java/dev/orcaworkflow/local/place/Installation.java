package dev.orcaworkflow.local.place;

import java.nio.file.Path;

/**
 * Where the programs are.
 *
 * @param home root of the repository
 * @param java the Java program that runs this JVM, used for every other JVM too
 */
public record Installation(Path home, Path java) {

    /** The installation that this JVM belongs to: the script says it in {@code workflow.home}. */
    public static Installation current() {
        return new Installation(
                Path.of(System.getProperty("workflow.home", ""))
                        .toAbsolutePath()
                        .normalize(),
                Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /** The launcher's own jar, which also holds the broker. */
    public Path launcher() {
        return home.resolve("deploy/local/target/workflow.jar");
    }

    /** The runnable jar of a service, such as {@code validation}. */
    public Path service(String name) {
        return home.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /** The study that {@code workflow demo} submits. */
    public Path sampleStudy() {
        return home.resolve("deploy/local/samples/oc4-study");
    }

    /** Where an installation keeps its data unless told otherwise. */
    public Path defaultData() {
        return home.resolve("data");
    }
}
