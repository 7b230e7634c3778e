package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "40P01", "53300", "55P03", "25006"})
    void passesWhenTheDatabaseIsAwayOrBusy(String state) {
        assertThat(DatabaseFailure.isPassing(failure(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021", "55000"})
    void staysWhenTheQuestionWasWrong(String state) {
        assertThat(DatabaseFailure.isPassing(failure(state))).isFalse();
    }

    @Test
    void passesWhenThePoolHadNoConnection() {
        assertThat(DatabaseFailure.isPassing(new SQLException("no connection in time")))
                .isTrue();
    }

    @Test
    void isSeenThroughARollbackThatOnlyMentionsIt() {
        RuntimeException rollback = new IllegalStateException("could not commit");
        rollback.addSuppressed(failure("08006"));

        assertThat(DatabaseFailure.isPassing(new RuntimeException(rollback))).isTrue();
    }

    @Test
    void isNotSeenInWhatHasNothingToDoWithADatabase() {
        assertThat(DatabaseFailure.isPassing(new IllegalStateException("tide"))).isFalse();
    }

    private static DatabaseFailure failure(String state) {
        return new DatabaseFailure("ask", new SQLException("for a reason", state));
    }
}
