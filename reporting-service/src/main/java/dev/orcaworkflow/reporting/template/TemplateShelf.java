package dev.orcaworkflow.reporting.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.reporting.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Templates as last published, kept as they came: a field that a later version adds, or leaves out, breaks nothing. */
@ApplicationScoped
public class TemplateShelf {
    private static final String PUT = "insert into template (name, published_at, body) values (?, ?, ?)"
            + " on conflict (name) do update set published_at = excluded.published_at, body = excluded.body";

    private final Database database;
    private final ObjectMapper json;

    TemplateShelf(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param at epoch milliseconds
     * @throws IllegalArgumentException when it is not JSON
     */
    public void put(String name, byte[] body, long at) {
        String text = new String(body, UTF_8).replace("\u0000", "");
        tree(text);
        database.execute(PUT, name, Instant.ofEpochMilli(at), text);
    }

    public void remove(String name) {
        database.execute("delete from template where name = ?", name);
    }

    /** By name, with what this batch of configurations made of each version. */
    public List<TemplateView> all() {
        return database.query(
                "select * from template order by name",
                row -> view(row.getString("name"), Database.time(row, "published_at"), tree(row.getString("body"))));
    }

    /** How the configurations of each {@code name@version} came out, over every batch. */
    public List<TemplateUse> use() {
        return database.query(
                "select template, count(distinct batch)::int as batches, count(*)::int as configurations,"
                        + " (count(*) filter (where state = 'SUCCEEDED'))::int as succeeded,"
                        + " (count(*) filter (where state in ('DEAD', 'REJECTED')))::int as failed,"
                        + " sum(seconds) / nullif(sum(files_succeeded) filter (where state = 'SUCCEEDED'), 0) as pace"
                        + " from job where template is not null group by template order by template limit 1000",
                row -> new TemplateUse(
                        row.getString("template"),
                        row.getInt("batches"),
                        row.getInt("configurations"),
                        row.getInt("succeeded"),
                        row.getInt("failed"),
                        Database.number(row, "pace")));
    }

    private static TemplateView view(String name, Instant at, JsonNode body) {
        List<TemplateView.Version> versions = new ArrayList<>();
        body.path("versions")
                .forEach(version -> versions.add(new TemplateView.Version(
                        text(version, "version"), text(version, "status"), text(version, "sha256"))));
        return new TemplateView(
                name,
                at,
                text(body, "current"),
                text(body, "version"),
                text(body, "status"),
                text(body, "action"),
                text(body, "by"),
                versions);
    }

    /** Null when the field is not there, or is no simple value. */
    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A published template is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
