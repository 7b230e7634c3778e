package dev.orcaworkflow.validation.template.registry;

import dev.orcaworkflow.validation.Rows;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.TemplateState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** The table {@code template_history}: who did what, when. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TemplateHistory {
    private final Rows rows;

    TemplateHistory(Rows rows) {
        this.rows = rows;
    }

    /** Adds an entry and returns its sequence, which numbers what happened under one name. */
    long add(TemplateRef ref, Instant at, String by, String action, TemplateState state, String note) {
        long sequence = rows.read(
                        "number the history of " + ref,
                        row -> row.getLong(1),
                        "select coalesce(max(sequence), 0) + 1 from template_history where name = ?",
                        ref.name().text())
                .getFirst();
        rows.change(
                "write the history of " + ref,
                "insert into template_history (name, sequence, version, at, actor, action, state, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                ref.name().text(),
                sequence,
                ref.version().toString(),
                at,
                by,
                action,
                state.id(),
                note);
        return sequence;
    }

    List<HistoryEntry> of(TemplateName name) {
        return rows.read(
                "read the history of " + name,
                row -> new HistoryEntry(
                        row.getLong("sequence"),
                        row.getString("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("state"),
                        row.getString("note")),
                "select * from template_history where name = ? order by sequence",
                name.text());
    }
}
