package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.messaging.DatabaseFailure;
import dev.orcaworkflow.validation.Sql;
import dev.orcaworkflow.validation.gate.Assessment;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads from the table {@code validation} whatever a newcomer could collide with. */
@ApplicationScoped
class KnownJobs {
    private static final String BY_ID =
            "select job_id, batch, config, text_sha256, submission_id, output from validation where job_id = any(?)";
    private static final String BY_SUBMISSION =
            "select job_id, batch, config, text_sha256, submission_id, output from validation"
                    + " where submission_id = any(?)";
    private static final String BY_OUTPUT =
            "select job_id, batch, config, text_sha256, submission_id, output from validation"
                    + " join unnest(?, ?) as wanted(b, o) on batch = b and output = o where output is not null";

    private final AgroalDataSource dataSource;

    KnownJobs(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Jobs with the ids, the submission ids or the output paths of {@code arrivals}. */
    @Transactional(TxType.MANDATORY)
    List<KnownJob> near(List<Arrival> arrivals) {
        List<KnownJob> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            found.addAll(byId(connection, arrivals));
            found.addAll(bySubmission(connection, arrivals));
            found.addAll(byOutput(
                    connection,
                    arrivals.stream()
                            .filter(Arrival::mayCollide)
                            .map(Arrival::assessment)
                            .toList()));
        } catch (SQLException e) {
            throw new DatabaseFailure("look for jobs like " + arrivals.size() + " new ones", e);
        }
        return found;
    }

    /** Jobs that write where {@code assessments} would. */
    @Transactional(TxType.MANDATORY)
    List<KnownJob> writingWhere(List<Assessment> assessments) {
        try (Connection connection = dataSource.getConnection()) {
            return byOutput(
                    connection,
                    assessments.stream().filter(Assessment::mayWrite).toList());
        } catch (SQLException e) {
            throw new DatabaseFailure("look for jobs that write what " + assessments.size() + " others write", e);
        }
    }

    private static List<KnownJob> byId(Connection connection, List<Arrival> arrivals) throws SQLException {
        List<UUID> ids = arrivals.stream()
                .map(Arrival::submitted)
                .flatMap(submitted -> Stream.of(submitted.jobId(), submitted.jobIdApart()))
                .toList();
        try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
            Sql.array(select, 1, "uuid", ids);
            return read(select);
        }
    }

    private static List<KnownJob> bySubmission(Connection connection, List<Arrival> arrivals) throws SQLException {
        List<String> ids = arrivals.stream()
                .map(arrival -> arrival.submitted().submissionId())
                .filter(Objects::nonNull)
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(BY_SUBMISSION)) {
            Sql.array(select, 1, "text", ids);
            return read(select);
        }
    }

    private static List<KnownJob> byOutput(Connection connection, List<Assessment> writing) throws SQLException {
        if (writing.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(BY_OUTPUT)) {
            Sql.column(select, 1, "text", writing, assessment -> assessment
                    .candidate()
                    .job()
                    .batch());
            Sql.column(select, 2, "text", writing, Assessment::output);
            return read(select);
        }
    }

    private static List<KnownJob> read(PreparedStatement select) throws SQLException {
        List<KnownJob> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(new KnownJob(
                        row.getObject("job_id", UUID.class),
                        row.getString("batch"),
                        row.getString("config"),
                        row.getString("text_sha256"),
                        row.getString("submission_id"),
                        row.getString("output")));
            }
        }
        return jobs;
    }
}
