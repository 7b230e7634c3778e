package dev.orcaworkflow.local.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void usesThePortsOfTheDocumentsWhenAllAreFree() {
        Ports ports = Ports.nextFree(allFreeBut());

        assertThat(ports).isEqualTo(new Ports(8080, 9092, 5432));
    }

    @Test
    void movesToTheNextBlockWhenOneDefaultPortIsTaken() {
        Ports ports = Ports.nextFree(allFreeBut(5432));

        assertThat(ports).isEqualTo(new Ports(8090, 8094, 8095));
    }

    @Test
    void passesOverABlockOfWhichOnePortIsTaken() {
        Ports ports = Ports.nextFree(allFreeBut(8080, 8095, 8103));

        assertThat(ports.base()).isEqualTo(8110);
    }

    @Test
    void countsBrokerAndDatabaseFromTheBaseThatWasAskedFor() {
        Ports ports = Ports.exactly(19_000, allFreeBut());

        assertThat(ports.reporting()).isEqualTo(19_000);
        assertThat(ports.recovery()).isEqualTo(19_003);
        assertThat(ports.broker()).isEqualTo(19_004);
        assertThat(ports.database()).isEqualTo(19_005);
    }

    @Test
    void namesTheTakenPortsOfTheBaseThatWasAskedFor() {
        assertThatThrownBy(() -> Ports.exactly(19_000, allFreeBut(19_002, 19_005)))
                .isInstanceOf(PortsRefused.class)
                .hasMessageContaining("[19002, 19005]");
    }

    @Test
    void refusesABaseWithoutRoomForTheFivePortsAfterIt() {
        assertThatThrownBy(() -> Ports.from(65_534)).isInstanceOf(PortsRefused.class);
    }

    private static PortProbe allFreeBut(Integer... taken) {
        return port -> !Set.of(taken).contains(port);
    }
}
