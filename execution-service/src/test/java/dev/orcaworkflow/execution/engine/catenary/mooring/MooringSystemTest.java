package dev.orcaworkflow.execution.engine.catenary.mooring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MooringSystemTest {

    @ParameterizedTest
    @CsvSource({
        " 0,  0, 1105.37",
        " 0,  5, 1381.04",
        " 0, 10, 1779.14",
        " 0, 15, 2393.95",
        " 0, 20, 3868.95",
        " 2,  0, 1136.62",
        " 2,  5, 1419.84",
        " 2, 10, 1828.02",
        " 2, 15, 2477.01",
        "-2,  0, 1074.66",
        "-2,  5, 1342.85",
        "-2, 10, 1730.97",
        "-2, 15, 2318.41"
    })
    void loadsTheWindwardLineOfOc4(double level, double offset, double tension) throws InterruptedException {
        SystemStatics statics = Oc4.at(level, offset, 0).solve();

        assertThat(hanging(statics, "Mooring2").tensionA()).isCloseTo(tension, within(0.006));
    }

    @Test
    void leavesTheOtherLinesAloneWhenOneIsTakenFromAHeldVessel() throws InterruptedException {
        SystemStatics statics = Oc4.at(0, 10, 0).without("Mooring3").solve();

        assertThat(hanging(statics, "Mooring1").tensionA()).isCloseTo(910.79, within(0.01));
        assertThat(hanging(statics, "Mooring2").tensionA()).isCloseTo(1779.14, within(0.01));
    }

    @Test
    void needsTheForceThatHoldsTheVesselAtItsOffset() throws InterruptedException {
        HorizontalForce held = Oc4.at(0, 10, 0).solve().holding(Oc4.SEMI);

        assertThat(held.x()).isCloseTo(882.13, within(0.01));
        assertThat(held.y()).isCloseTo(0, within(1e-6));
        assertThat(held.moment()).isCloseTo(0, within(1e-4));
    }

    @Test
    void drivesTheVesselToItsNewPlaceWhenALineIsLost() throws InterruptedException {
        MooringSystem intact = Oc4.at(0, 10, 0);
        HorizontalForce held = intact.solve().holding(Oc4.SEMI);

        Equilibrium.Found found =
                (Equilibrium.Found) new EquilibriumSearch(Oc4.SEMI, held, true).from(intact.without("Mooring3"));

        assertThat(found.pose().origin().x()).isCloseTo(-2.49, within(0.01));
        assertThat(found.pose().origin().y()).isCloseTo(72.86, within(0.01));
        assertThat(found.pose().heading()).isCloseTo(4.24, within(0.01));
        assertThat(hanging(found.statics(), "Mooring1").tensionA()).isCloseTo(296.5, within(0.1));
        assertThat(hanging(found.statics(), "Mooring2").tensionA()).isCloseTo(1137.5, within(0.1));
    }

    @Test
    void drivesAVesselThatMayNotTurnElsewhere() throws InterruptedException {
        MooringSystem intact = Oc4.at(0, 10, 0);
        HorizontalForce held = intact.solve().holding(Oc4.SEMI);

        Equilibrium.Found found =
                (Equilibrium.Found) new EquilibriumSearch(Oc4.SEMI, held, false).from(intact.without("Mooring3"));

        assertThat(found.pose().origin().x()).isCloseTo(-2.52, within(0.01));
        assertThat(found.pose().origin().y()).isCloseTo(71.65, within(0.01));
        assertThat(hanging(found.statics(), "Mooring1").tensionA()).isCloseTo(298.8, within(0.1));
        assertThat(hanging(found.statics(), "Mooring2").tensionA()).isCloseTo(1138.6, within(0.1));
    }

    @Test
    void staysWhereItIsHeldWhenNothingIsLost() throws InterruptedException {
        MooringSystem intact = Oc4.at(0, 7, 3);
        HorizontalForce held = intact.solve().holding(Oc4.SEMI);

        Equilibrium.Found found =
                (Equilibrium.Found) new EquilibriumSearch(Oc4.SEMI, held, true).from(intact.moved(-4, 5, 0));

        assertThat(found.pose().origin().x()).isCloseTo(7, within(1e-5));
        assertThat(found.pose().origin().y()).isCloseTo(3, within(1e-5));
    }

    @Test
    void pullsSymmetricLinesAlike() throws InterruptedException {
        SystemStatics statics = Oc4.at(0, 12, 0).solve();

        assertThat(hanging(statics, "Mooring1").tensionA())
                .isCloseTo(hanging(statics, "Mooring3").tensionA(), within(1e-8));
    }

    @Test
    void shortensASectionToReachAPretension() {
        MooringSystem system = Oc4.at(0, 0, 0);

        MooringLine line = new PretensionSearch(system, system.lines().get(1), 0, true)
                .reach(1300)
                .orElseThrow();

        assertThat(line.length()).isLessThan(835.35);
        assertThat(((LineStatics.Hanging) system.solve(line)).tensionA()).isCloseTo(1300, within(1e-3));
    }

    @Test
    void turnsAFairleadWithHeadingTrimAndHeel() {
        // A01 lazy wave riser: fairlead (36, 1.732) at heading 270 degrees
        Point fairlead = new Pose(new Point(0, 0, 0), 0, 0, 270).toGlobal(new Point(36, 1.732, 0));

        assertThat(fairlead.x()).isCloseTo(1.732, within(1e-9));
        assertThat(fairlead.y()).isCloseTo(-36, within(1e-9));
    }

    private static LineStatics.Hanging hanging(SystemStatics statics, String name) {
        return (LineStatics.Hanging) statics.line(name).orElseThrow();
    }
}
