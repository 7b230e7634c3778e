package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.gate.BatchCheck;
import dev.orcaworkflow.configuration.gate.BatchCheck.Member;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.validation.Rows;
import dev.orcaworkflow.validation.batch.Batch;
import dev.orcaworkflow.validation.gate.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table {@code sequence_member}: what a sequential batch holds until its last configuration is here. That one carries
 * what is wrong with the order of all, as warnings that name file and line; execution decides whether it can be run.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Sequences {
    private final Rows rows;
    private final Workspace workspace;

    Sequences(Rows rows, Workspace workspace) {
        this.rows = rows;
        this.workspace = workspace;
    }

    /**
     * @param batches as they were before the newcomers
     * @param taken how many each batch has taken now
     */
    List<Newcomer> judge(List<Newcomer> newcomers, Map<String, Batch> batches, Map<String, Integer> taken) {
        List<Newcomer> judged = new ArrayList<>(newcomers);
        batches.values().stream().filter(Sequences::isSequence).forEach(batch -> {
            newcomers.stream().filter(one -> isOf(one, batch)).forEach(one -> keep(batch, one.origin()));
            int size = batch.terms().size();
            if (batch.received() < size && batch.received() + taken.getOrDefault(batch.id(), 0) >= size) {
                complete(batch, judged);
            }
        });
        return judged;
    }

    private static boolean isSequence(Batch batch) {
        return batch.terms() != null
                && batch.terms().mode() == Mode.SEQUENTIAL
                && batch.terms().size() != null;
    }

    private static boolean isOf(Newcomer newcomer, Batch batch) {
        return newcomer.origin().batch().equals(batch.id());
    }

    private void keep(Batch batch, Submitted submitted) {
        if (configuration(submitted.key(), submitted.effective()).isPresent()) {
            rows.change(
                    "keep a configuration of a sequence",
                    "insert into sequence_member (batch, config, folder, text) values (?, ?, ?, ?) on conflict do nothing",
                    batch.id(),
                    submitted.key(),
                    submitted.submission().folder(),
                    new String(submitted.effective(), UTF_8));
        }
    }

    private void complete(Batch batch, List<Newcomer> judged) {
        List<Member> members = rows
                .read(
                        "read a sequence",
                        row -> {
                            String folder = row.getString("folder");
                            return configuration(
                                            row.getString("config"),
                                            row.getString("text").getBytes(UTF_8))
                                    .map(configuration -> new Member(folder, configuration));
                        },
                        "select * from sequence_member where batch = ?",
                        batch.id())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        List<FindingView> findings = BatchCheck.sequence(members, workspace).stream()
                .map(Remark::warning)
                .toList();
        for (int last = judged.size() - 1; last >= 0 && !findings.isEmpty(); last--) {
            if (isOf(judged.get(last), batch)) {
                judged.set(last, judged.get(last).with(findings));
                break;
            }
        }
        rows.change("forget a sequence", "delete from sequence_member where batch = ?", batch.id());
    }

    private static Optional<Configuration> configuration(String key, byte[] text) {
        return switch (Configuration.read(key, text)) {
            case ConfigurationReading.Readable(Configuration configuration) -> Optional.of(configuration);
            case ConfigurationReading.Unreadable _ -> Optional.empty();
        };
    }
}
