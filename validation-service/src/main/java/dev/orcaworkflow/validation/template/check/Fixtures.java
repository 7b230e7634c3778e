package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.validation.template.TemplateFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets of input files that templates can be verified with. They are written into the workspace, since every worker reads
 * from there, into a folder that selections of files never look into by themselves.
 */
@ApplicationScoped
class Fixtures {
    private static final String FOLDER = ".workflow/template-fixtures/";
    private static final Map<String, List<String>> FILES = Map.of(
            "mooring",
            List.of(
                    "models/mooring_base.yml",
                    "models/case_off00.yml",
                    "models/case_off05.yml",
                    "models/case_off10.yml"),
            "results",
            List.of("sim/case_01.sim", "sim/case_02.sim"));

    private final Path workspace;

    Fixtures(@ConfigProperty(name = "workflow.workspace") Path workspace) {
        this.workspace = workspace;
    }

    /**
     * Lays a set out and returns its folder, relative to the workspace root.
     *
     * @throws TemplateFault when there is no such set
     */
    String layOut(String fixture) {
        List<String> files = FILES.get(fixture);
        if (files == null) {
            throw new TemplateFault("test.fixture is '%s': expected one of %s"
                    .formatted(
                            fixture,
                            String.join(", ", FILES.keySet().stream().sorted().toList())));
        }
        String folder = FOLDER + fixture;
        files.forEach(
                file -> copy(fixture + "/" + file, workspace.resolve(folder).resolve(file)));
        return folder;
    }

    /** Written aside and renamed: a worker sees the whole file or the one before. */
    private static void copy(String resource, Path file) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/templates/fixtures/" + resource)) {
            byte[] bytes = in.readAllBytes();
            if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            Path aside = Files.createTempFile(Files.createDirectories(file.getParent()), "fixture", ".part");
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
