package dev.orcaworkflow.execution.engine.catenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaticModelReadingTest {
    @TempDir
    Path folder;

    @Test
    void solvesThePublicOc4LineAsTheFileSpellsIt() {
        LineStatics.Hanging line = solved(mapped(ModelText.MOORING));

        assertThat(line.tensionA()).isCloseTo(1105.37, within(0.01));
        assertThat(line.tensionB()).isCloseTo(907.49, within(0.01));
    }

    @Test
    void readsTheOlderFormOfConnections() {
        String older = ModelText.MOORING.replaceAll(
                "(?s)    Connection, .*?    LineType,", """
                    EndAConnection: Semi
                    EndAX: 40.868
                    EndAY: 0
                    EndAZ: -14
                    EndBConnection: Anchored
                    EndBX: 837.6
                    EndBY: 0
                    EndBZ: 0.0383
                    LineType,""".indent(4).stripTrailing());

        assertThat(solved(mapped(older)).tensionA()).isCloseTo(1105.37, within(0.01));
    }

    @Test
    void laysAnEndOnTheSeabedAtHalfItsDiameter() {
        StaticModel model = mapped(ModelText.MOORING);

        assertThat(model.system().lines().getFirst().restLevel()).isCloseTo(-200, within(1e-4));
    }

    @Test
    void weighsTheContents() {
        String full =
                ModelText.MOORING.replace("ID: 0", "ID: 0.05").replace("ContentsDensity: 0", "ContentsDensity: 1");

        double added =
                mapped(full).system().lines().getFirst().sections().getFirst().weight()
                        - mapped(ModelText.MOORING)
                                .system()
                                .lines()
                                .getFirst()
                                .sections()
                                .getFirst()
                                .weight();

        assertThat(added).isCloseTo(Math.PI / 4 * 0.05 * 0.05 * 9.80665, within(1e-12));
    }

    @Test
    void keepsTheFrictionOfALineThatIsLaid() {
        String laid = ModelText.MOORING.replace("FrictionPolicy: None", "FrictionPolicy: As laid");

        assertThat(mapped(laid).lines().get("Mooring1").friction()).isEqualTo(0.7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UnitsSystem: SI          | UnitsSystem: US           | UNITS_NOT_SI",
                "SeabedType: Flat         | SeabedType: Profile       | SEABED_NOT_FLAT",
                "RefCurrentSpeed: 0       | RefCurrentSpeed: 0.7      | CURRENT",
                "IncludedInStatics: None  | IncludedInStatics: 6 DOF  | VESSEL_IN_STATICS",
                "Category: General        | Category: Homogeneous pipe| LINE_TYPE_CATEGORY",
                "EA: 753.6e3              | EA: Rope data             | MODEL_DATA",
                "Density: 1.025           | Density: 1025             | MODEL_DATA",
                "[Semi, 40.868            | [Buoy1, 40.868            | UNSUPPORTED_CONNECTION",
                "837.6, 0, 0.0383         | 837.6, 0, -200            | ANCHOR_BELOW_SEABED",
                "OC4 chain, 835.35        | Rope, 835.35              | MODEL_DATA"
            })
    void refusesByNameWhatItCannotSolve(String text, String instead, String code) {
        StaticModelResult result = ModelText.read(folder, ModelText.MOORING.replace(text, instead));

        assertThat(result).isInstanceOfSatisfying(StaticModelResult.Unsupported.class, unsupported -> {
            assertThat(unsupported.issues().getFirst().code()).isEqualTo(code);
            assertThat(unsupported.issues().getFirst().message()).startsWith("model.yml:");
        });
    }

    @Test
    void namesTheLineTypesThatAModelHasToWhomMissesOne() {
        StaticModelResult result =
                ModelText.read(folder, ModelText.MOORING.replace("OC4 chain, 835.35", "Rope, 835.35"));

        assertThat(result).isInstanceOfSatisfying(StaticModelResult.Unsupported.class, unsupported -> assertThat(
                        unsupported.issues().getFirst().message())
                .contains("is 'Rope', which LineTypes does not have", "it has OC4 chain"));
    }

    @Test
    void recordsWhatTheUserAccepted() {
        StaticModelResult result =
                ModelText.read(folder, ModelText.MOORING.replace("Speed: 0", "Speed: 0.7"), "no_current", "no_winches");

        StaticModel model = ((StaticModelResult.Mapped) result).model();
        assertThat(model.accepted()).containsExactly("no_current");
        assertThat(model.limitations())
                .anySatisfy(sentence -> assertThat(sentence).contains("0.7 m/s"));
    }

    private StaticModel mapped(String text) {
        return ((StaticModelResult.Mapped) ModelText.read(folder, text)).model();
    }

    private static LineStatics.Hanging solved(StaticModel model) {
        return (LineStatics.Hanging) model.system().solve(model.system().lines().getFirst());
    }
}
