package dev.orcaworkflow.configuration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orcaworkflow.configuration.TestFolder;
import dev.orcaworkflow.configuration.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {
    private static final String BASE = """
            \uFEFF%YAML 1.1
            # Type: Model
            # Program: OrcaFlex 11.5b
            ---
            General:
              UnitsSystem: SI
              StageDuration:
                - 30
                - 600
              RestartStateRecordingTest:
            Environment:
              WaterDepth: 200
              WaveKinematicsCutoffDepth: Infinity
            LineTypes:
              - Name: Chain
                EA: 753.6e3
                AllowableTension: ~
                MinRadius: [~, ~]
                OD: =0.05*2
                CompressionIsLimited: Yes
            Vessels:
              - Name: Semi
                InitialPosition: [0, 0, 0]
            Lines:
              - Name: Mooring1
                Connection, ConnectionX, ConnectionY, ConnectionZ:
                  - [Semi, 40.868, 0, -14]
                  - - Anchored
                    - 837.6
                    - 0
                    - 0.04
                LineType, Length, TargetSegmentLength:
                  - [Chain, 600, 10]
                  - [Chain, 235.35, 10]
              - Name: Mooring2
                ? LineType,
                  Length,
                  TargetSegmentLength
                :
                  - [Chain, 835.35, 10]
            ...
            """;

    @TempDir
    Path root;

    private TestFolder folder;

    @BeforeEach
    void base() {
        folder = TestFolder.in(root);
        folder.write("models/base.yml", BASE);
    }

    @Test
    void readsWhatOrcaFlexSaves() {
        Model model = model("base.yml");

        ModelObject chain = model.object("Chain").orElseThrow();
        assertThat(chain.number("EA")).hasValue(753600);
        assertThat(chain.number("AllowableTension")).isEmpty();
        assertThat(chain.flag("CompressionIsLimited")).contains(true);
        assertThat(chain.list("MinRadius")).allMatch(ModelValue::isDefault).hasSize(2);
        assertThat(model.section("Environment").orElseThrow().number("WaveKinematicsCutoffDepth"))
                .hasValue(Double.POSITIVE_INFINITY);
        assertThat(model.section("General").orElseThrow().text("RestartStateRecordingTest"))
                .isEmpty();
    }

    @Test
    void readsTablesInEveryLayout() {
        Model model = model("base.yml");

        ModelTable ends = model.object("Mooring1").orElseThrow().table("ConnectionX");
        assertThat(ends.rows()).hasSize(2);
        assertThat(ends.rows().get(0).text("Connection")).contains("Semi");
        assertThat(ends.rows().get(1).number("ConnectionX")).hasValue(837.6);
        ModelTable sections = model.object("Mooring2").orElseThrow().table("Length");
        assertThat(sections.rows().get(0).number("Length")).hasValue(835.35);
        assertThat(model.section("General").orElseThrow().table("StageDuration").rows())
                .hasSize(2);
    }

    @Test
    void knowsWhichObjectsHaveResults() {
        assertThat(model("base.yml").inventory().names())
                .containsExactly("Semi", "Mooring1", "Mooring2", "Environment", "General");
        assertThat(model("base.yml").objectNames()).contains("Chain");
    }

    @Test
    void pointsAtTheValueThatIsNoNumber() {
        ModelObject chain = model("base.yml").object("Chain").orElseThrow();

        assertThatThrownBy(() -> chain.number("OD"))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(
                        "models/base.yml:19:9 error model-structure LineTypes[Chain].OD is the expression");
    }

    @Test
    void laysAVariationOverItsBase() {
        folder.write("models/v.yml", """
                BaseFile: base.yml
                Environment:
                  WaterDepth: 202
                Vessels:
                  Semi:
                    InitialPosition: [5, 0, 2]
                Lines:
                  Mooring1:
                    Length[2]: 240.5
                """);

        Model model = model("v.yml");

        assertThat(model.section("Environment").orElseThrow().number("WaterDepth"))
                .hasValue(202);
        assertThat(model.section("Environment").orElseThrow().has("WaveKinematicsCutoffDepth"))
                .isTrue();
        assertThat(model.object("Semi")
                        .orElseThrow()
                        .list("InitialPosition")
                        .getFirst()
                        .number())
                .hasValue(5);
        ModelValue length = model.object("Mooring1")
                .orElseThrow()
                .table("Length")
                .rows()
                .get(1)
                .require("Length");
        assertThat(length.number()).hasValue(240.5);
        assertThat(length.at().file()).isEqualTo("models/v.yml");
        assertThat(length.at().line()).isEqualTo(9);
        assertThat(model.sources()).hasSize(2);
    }

    @Test
    void leavesTheBaseAsItWas() {
        folder.write("models/v.yml", "BaseFile: base.yml\nEnvironment: {WaterDepth: 1}\n");
        model("v.yml");

        assertThat(model("base.yml").section("Environment").orElseThrow().number("WaterDepth"))
                .hasValue(200);
    }

    @Test
    void replacesACollectionByAList() {
        folder.write("models/v.yml", "BaseFile: base.yml\nLines:\n  - Name: Mooring1\n");

        assertThat(model("v.yml").objects("Lines"))
                .extracting(ModelObject::name)
                .containsExactly("Mooring1");
    }

    @Test
    void addsNewObjects() {
        folder.write("models/v.yml", """
                BaseFile: base.yml
                Lines:
                  New: Strut1
                  Strut1:
                    TopEnd: End A
                  New: Strut2
                  Strut2: {TopEnd: End B}
                """);

        Model model = model("v.yml");

        assertThat(model.objects("Lines"))
                .extracting(ModelObject::name)
                .containsExactly("Mooring1", "Mooring2", "Strut1", "Strut2");
        assertThat(model.object("Strut2").orElseThrow().text("TopEnd")).contains("End B");
    }

    @Test
    void refusesToChangeAnObjectThatIsNotThere() {
        folder.write("models/v.yml", "BaseFile: base.yml\nLines:\n  Moring1: {TopEnd: End A}\n");

        assertThat(finding("v.yml").toString())
                .startsWith("models/v.yml:3:3 error model-structure Lines has no object 'Moring1' to change");
    }

    @Test
    void followsIncludesAtEveryLevel() {
        folder.write("models/top.yml", "Environment: {Density: 1.025}\n");
        folder.write("models/parts/a.yml", "UnitsSystem: SI\n");
        folder.write("models/parts/b.yml", "StaticsMinDamping: 2\n");
        folder.write("models/lines.yml", "Mooring2: {includefile: parts/top.yml}\n");
        folder.write("models/parts/top.yml", "TopEnd: End B\n");
        folder.write("models/v.yml", """
                BaseFile: base.yml
                includefile: top.yml
                IncludeFile: top.yml
                General:
                  - includefile: parts/a.yml
                  - includefile: parts/b.yml
                Lines:
                  includefile: lines.yml
                """);

        Model model = model("v.yml");

        assertThat(model.section("Environment").orElseThrow().number("Density")).hasValue(1.025);
        assertThat(model.section("General").orElseThrow().number("StaticsMinDamping"))
                .hasValue(2);
        assertThat(model.object("Mooring2")
                        .orElseThrow()
                        .value("TopEnd")
                        .orElseThrow()
                        .at()
                        .file())
                .isEqualTo("models/parts/top.yml");
    }

    @Test
    void namesTheChainThatLedToAMissingFile() {
        folder.write("models/a.yml", "includefile: b.yml\nGeneral: {}\n");
        folder.write("models/b.yml", "Lines:\n  includefile: c.yml\n");

        assertThat(finding("a.yml").toString())
                .isEqualTo("models/b.yml:2:16 error include-missing there is no file models/c.yml:"
                        + " models/a.yml -> models/b.yml -> models/c.yml (put the file there, or mend the name)");
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({
        "BaseFile: base.dat, unsupported-binary-base",
        "BaseFile: base.SIM, unsupported-binary-base",
        "includefile: ../../x.yml, path-refused",
        "includefile: /etc/passwd, path-refused",
        "includefile: v.yml, include-cycle",
        "BaseFile: v.yml, include-cycle",
        "BaseFile: back.yml, include-cycle",
        "includefile: [a.yml], model-structure",
        "Some: text, model-unreadable",
        "Lines: [{TopEnd: End A}], model-structure",
        "'General: {a: &x [1], b: [*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x]}', too-many-aliases"
    })
    void refusesByName(String text, String rule) {
        folder.write("models/back.yml", "BaseFile: v.yml\n");
        folder.write("models/v.yml", text + "\n");

        assertThat(finding("v.yml").rule()).isEqualTo(rule);
    }

    @Test
    void followsIncludesEightDeepOnly() {
        for (int i = 0; i < 12; i++) {
            folder.write("models/d" + i + ".yml", "includefile: d" + (i + 1) + ".yml\nGeneral: {A: 1}\n");
        }

        assertThat(finding("d0.yml").rule()).isEqualTo("include-too-deep");
    }

    @Test
    void keepsRepeatedIncludes() {
        folder.write("models/a.yml", "Environment: {Density: 1}\n");
        folder.write("models/b.yml", "Environment: {WaterDepth: 9}\n");
        folder.write("models/v.yml", "includefile: a.yml\nincludefile: b.yml\n");

        ModelObject environment = model("v.yml").section("Environment").orElseThrow();

        assertThat(environment.number("Density")).hasValue(1);
        assertThat(environment.number("WaterDepth")).hasValue(9);
    }

    @Test
    void readsTheIndexedFormAsATable() {
        folder.write("models/v.yml", """
                General: {}
                Lines:
                  - Name: A
                    LineType[1]: Chain
                    Length[1]: 100
                    LineType[2]: Rope
                    Length[2]: 50
                """);

        ModelTable table = model("v.yml").object("A").orElseThrow().table("Length");

        assertThat(table.rows())
                .extracting(row -> row.text("LineType").orElseThrow())
                .containsExactly("Chain", "Rope");
        assertThat(table.rows().get(1).number("Length")).hasValue(50);
    }

    @Test
    void refusesARowThatDoesNotFitItsTable() {
        folder.write("models/v.yml", "Lines:\n  - Name: A\n    LineType, Length:\n      - [Chain, 1, 2]\n");
        ModelObject line = model("v.yml").object("A").orElseThrow();

        assertThatThrownBy(() -> line.table("Length"))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("models/v.yml:4:9")
                .hasMessageContaining("3 values for 2 columns");
    }

    @Test
    void takesValuesLeftOutAtTheEndOfARowForTheDefault() {
        folder.write("models/v.yml", "Lines:\n  - Name: A\n    X, Y, Z:\n      - [1, 2]\n");
        folder.write("models/w.yml", "BaseFile: v.yml\nLines:\n  A:\n    Z[1]: 7\n");

        assertThat(model("v.yml")
                        .object("A")
                        .orElseThrow()
                        .table("X")
                        .rows()
                        .getFirst()
                        .number("Z"))
                .isEmpty();
        assertThat(model("w.yml")
                        .object("A")
                        .orElseThrow()
                        .table("X")
                        .rows()
                        .getFirst()
                        .number("Z"))
                .hasValue(7);
    }

    @Test
    void noticesThatAnIncludedFileChanged() {
        folder.write("models/v.yml", "BaseFile: base.yml\n");
        model("v.yml");

        folder.write("models/base.yml", "Environment: {WaterDepth: 77.25}\n");

        assertThat(model("v.yml").section("Environment").orElseThrow().number("WaterDepth"))
                .hasValue(77.25);
    }

    @Test
    void readsAnUnchangedModelOnce() {
        assertThat(model("base.yml")).isSameAs(model("base.yml"));
    }

    @Test
    void saysThatAFileIsGone() throws IOException {
        Files.delete(root.resolve("models/base.yml"));

        assertThat(finding("base.yml").rule()).isEqualTo("model-unreadable");
    }

    private Model model(String name) {
        ModelResult result = ModelReader.read(root.resolve("models").resolve(name), folder.workspace());
        assertThat(result).isInstanceOf(ModelResult.Readable.class);
        return ((ModelResult.Readable) result).model();
    }

    private Finding finding(String name) {
        ModelResult result = ModelReader.read(root.resolve("models").resolve(name), folder.workspace());
        assertThat(result).isInstanceOf(ModelResult.Unreadable.class);
        List<Finding> findings = ((ModelResult.Unreadable) result).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
