package dev.orcaworkflow.configuration.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.gate.KnownInventories.Told;
import dev.orcaworkflow.configuration.model.Inventory;
import dev.orcaworkflow.configuration.selection.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Object names in files that only a licensed program can open, once it has told of them. */
class KnownInventoriesTest {
    private static final Map<String, String> THREE_LINES =
            Map.of("Mooring1", "Line", "Mooring2", "Line", "Mooring3", "Line", "Semi", "Vessel", "Chain", "Line type");
    private static final Map<String, String> TWO_LINES =
            Map.of("Mooring1", "Line", "Mooring3", "Line", "Semi", "Vessel");
    private static final String SIMS =
            Study.SOUND.replace("extension: [yml]", "extension: [sim]").replace("pattern: intact", "pattern: NULL");

    private Study study;
    private final List<Told> told = new ArrayList<>();

    @TempDir
    Path root;

    @BeforeEach
    void makeStudy() {
        study = new Study(root);
    }

    @Test
    void findsNothingWrongWithNamesThatAProgramHasTold() {
        tell("a.sim", THREE_LINES);

        assertThat(check(SIMS).findings()).isEmpty();
        assertThat(check(SIMS).objects()).containsExactly("Mooring1", "Mooring2", "Mooring3", "Semi");
    }

    @Test
    void namesTheNearestObjectOfASimulation() {
        tell("a.sim", THREE_LINES);

        Finding finding = only(SIMS.replace("ObjectName: Mooring2", "ObjectName: Line"));

        assertThat(finding.rule()).isEqualTo("object-unknown");
        assertThat(finding.message())
                .contains("'Line', which is a kind of object")
                .contains("Mooring1", "Mooring2");
    }

    @Test
    void takesNoTypeForAnObjectWithResults() {
        tell("a.sim", THREE_LINES);

        assertThat(only(SIMS.replace("ObjectName: Mooring2", "ObjectName: Chain"))
                        .rule())
                .isEqualTo("object-unknown");
    }

    @Test
    void saysWhichSimulationsLackAnObject() {
        tell("intact.sim", THREE_LINES);
        tell("damaged.sim", TWO_LINES);

        assertThat(only(SIMS).message()).isEqualTo("object 'Mooring2' is not in 1 of 2 models: damaged.sim");
    }

    @Test
    void checksWhatIsKnownAndSaysWhatIsNot() {
        tell("a.sim", THREE_LINES);
        study.folder().write("s/models/b.sim", "nobody told");

        Finding finding = only(SIMS);

        assertThat(finding.rule()).isEqualTo("objects-not-assessed");
        assertThat(finding.message()).contains("in 1 of 2 files").endsWith("the objects of b.sim");
    }

    @Test
    void believesNothingOfAFileThatWasChangedSince() {
        tell("a.sim", THREE_LINES);
        study.folder().write("s/models/a.sim", "other a.sim".repeat(2).substring(0, "content of a.sim".length()));

        assertThat(only(SIMS).rule()).isEqualTo("objects-not-assessed");
    }

    @Test
    void letsIntactAndDamagedSimulationsShareNoTrial() {
        tell("intact.sim", THREE_LINES);
        tell("damaged.sim", Map.of("Mooring2", "Line"));

        String intact = check(SIMS.replace("pattern: NULL", "pattern: intact")).shape();
        String damaged =
                check(SIMS.replace("pattern: NULL", "pattern: damaged")).shape();

        assertThat(intact).isNotEqualTo(damaged);
    }

    private void tell(String name, Map<String, String> typeByName) {
        study.folder().write("s/models/" + name, "content of " + name);
        Path file = root.resolve("s/models").resolve(name);
        told.add(new Told(Fingerprint.of(file).value(), file.toFile().length(), Inventory.told(typeByName)));
    }

    private GateReport check(String text) {
        GateOptions options = new GateOptions(List.of(), Optional.empty(), "digitalmodel", false);
        return study.check(text, options.knowing(new KnownInventories(told)));
    }

    private Finding only(String text) {
        List<Finding> findings = check(text).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
