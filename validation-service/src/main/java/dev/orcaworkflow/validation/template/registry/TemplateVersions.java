package dev.orcaworkflow.validation.template.registry;

import dev.orcaworkflow.validation.Rows;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code template_version}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TemplateVersions {
    private static final String COLUMNS =
            "select name, major, minor, patch, state, text, sha256, changed_at" + " from template_version";
    private static final String ORDER = " order by name, major, minor, patch";
    private static final String ONE = " where name = ? and major = ? and minor = ? and patch = ?";

    private final Rows rows;

    TemplateVersions(Rows rows) {
        this.rows = rows;
    }

    List<Template> all() {
        return rows.read("list templates", TemplateVersions::template, COLUMNS + ORDER);
    }

    /** Every version of one name, oldest first. */
    List<Template> of(TemplateName name) {
        return rows.read(
                "read the versions of " + name,
                TemplateVersions::template,
                COLUMNS + " where name = ?" + ORDER,
                name.text());
    }

    Optional<Template> find(TemplateRef ref) {
        TemplateVersion version = ref.version();
        return rows
                .read(
                        "read the template " + ref,
                        TemplateVersions::template,
                        COLUMNS + ONE,
                        ref.name().text(),
                        version.major(),
                        version.minor(),
                        version.patch())
                .stream()
                .findFirst();
    }

    /** Changes to one name happen one after the other, on every replica. */
    void lock(TemplateName name) {
        rows.read(
                "lock the template " + name,
                row -> true,
                "select pg_advisory_xact_lock(hashtext('template'), hashtext(?))",
                name.text());
    }

    /** Adds a version, or replaces the text of one that is there. */
    void put(Template template) {
        TemplateVersion version = template.ref().version();
        rows.change(
                "keep the template " + template.ref(),
                "insert into template_version (name, major, minor, patch, state, text, sha256, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (name, major, minor, patch) do update set"
                        + " state = excluded.state, text = excluded.text, sha256 = excluded.sha256,"
                        + " changed_at = excluded.changed_at",
                template.ref().name().text(),
                version.major(),
                version.minor(),
                version.patch(),
                template.state().id(),
                template.text(),
                template.sha256(),
                template.changedAt());
    }

    void move(TemplateRef ref, TemplateState to, Instant at) {
        rows.change(
                "move the template " + ref,
                "update template_version set state = ?, changed_at = ?" + ONE,
                to.id(),
                at,
                ref.name().text(),
                ref.version().major(),
                ref.version().minor(),
                ref.version().patch());
    }

    private static Template template(ResultSet row) throws SQLException {
        return new Template(
                new TemplateRef(
                        new TemplateName(row.getString("name")),
                        new TemplateVersion(row.getInt("major"), row.getInt("minor"), row.getInt("patch"))),
                TemplateState.of(row.getString("state")),
                row.getString("text"),
                row.getString("sha256"),
                row.getTimestamp("changed_at").toInstant());
    }
}
