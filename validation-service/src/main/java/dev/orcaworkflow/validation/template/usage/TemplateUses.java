package dev.orcaworkflow.validation.template.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.RunEnd;
import dev.orcaworkflow.validation.Rows;
import dev.orcaworkflow.validation.batch.BatchListener;
import dev.orcaworkflow.validation.capacity.ResultListener;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.change.StoredConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The table {@code template_use}. A job that brought results succeeded; one that has none when its batch is complete did
 * not, and results that arrive after that correct it. Skipped and cancelled jobs say nothing about a template.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TemplateUses implements ResultListener, BatchListener {
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Rows rows;
    private final ConfigTexts texts;
    private final ObjectMapper json;
    private final Clock clock;

    TemplateUses(Rows rows, ConfigTexts texts, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** A job is one use, however often it is delivered. */
    public void record(List<TemplateUse> uses) {
        uses.forEach(use -> rows.change(
                "record the use of a template",
                "insert into template_use (job_id, name, version, batch, config, folder, text_inline, text_claim,"
                        + " text_sha256, rules, parameters, used_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open') on conflict do nothing",
                use.jobId(),
                use.template().name().text(),
                use.template().version().toString(),
                use.batch(),
                use.config(),
                use.folder(),
                use.text().inline(),
                use.text().claim(),
                use.text().sha256(),
                use.rules(),
                text(use.parameters()),
                clock.instant()));
    }

    @Override
    public void heard(RunEnd result) {
        switch (result) {
            case RunEnd.Succeeded run ->
                rows.change(
                        "note that a use of a template succeeded",
                        "update template_use set state = 'succeeded', seconds = ?, files = ? where job_id = ?",
                        run.seconds(),
                        run.files().total(),
                        run.jobId());
            case RunEnd.Skipped skipped -> drop(skipped.job().jobId());
            case RunEnd.Cancelled cancelled -> drop(cancelled.job().jobId());
            case RunEnd.Unknown _ -> {}
        }
    }

    private void drop(UUID jobId) {
        rows.change(
                "note that a use of a template was dropped",
                "update template_use set state = 'dropped' where job_id = ?",
                jobId);
    }

    @Override
    public void heard(BatchEvent event) {
        switch (event) {
            case BatchEvent.Completed completed ->
                rows.change(
                        "note what ended without results",
                        "update template_use set state = 'unsuccessful' where batch = ? and state = 'open'",
                        completed.batch());
            case BatchEvent.Opened _,
                    BatchEvent.Estimated _,
                    BatchEvent.Paused _,
                    BatchEvent.Resumed _,
                    BatchEvent.Stopped _,
                    BatchEvent.Cancelled _,
                    BatchEvent.Reopened _,
                    BatchEvent.Unknown _ -> {}
        }
    }

    /** Configurations made from a template, each text once, the latest first; at most {@code most}. */
    public List<StoredConfiguration> stored(TemplateName name, int most) {
        return rows.read(
                "read configurations made from " + name,
                row -> new StoredConfiguration(
                        row.getString("config"),
                        row.getString("folder"),
                        texts.load(new ConfigText(
                                row.getString("text_inline"),
                                row.getString("text_claim"),
                                row.getString("text_sha256"))),
                        TemplateRef.of(name.text(), row.getString("version"))),
                "select * from (select distinct on (folder, config) * from template_use where name = ?"
                        + " order by folder, config, used_at desc) u order by used_at desc limit ?",
                name.text(),
                most);
    }

    /** How the uses of each version went. */
    List<UsageCounts> counts(TemplateName name) {
        return rows.read(
                "count the uses of " + name,
                row -> new UsageCounts(
                        row.getString("version"),
                        row.getInt("uses"),
                        row.getInt("succeeded"),
                        row.getInt("unsuccessful"),
                        row.getInt("open"),
                        row.getObject("p50", Double.class),
                        row.getObject("p95", Double.class),
                        row.getObject("per_file", Double.class),
                        row.getTimestamp("latest").toInstant()),
                "select version, count(*) as uses, count(*) filter (where state = 'succeeded') as succeeded,"
                        + " count(*) filter (where state = 'unsuccessful') as unsuccessful,"
                        + " count(*) filter (where state = 'open') as open, max(used_at) as latest,"
                        + " percentile_cont(0.5) within group (order by seconds) as p50,"
                        + " percentile_cont(0.95) within group (order by seconds) as p95,"
                        + " sum(seconds) / nullif(sum(files), 0) as per_file"
                        + " from template_use where name = ? group by version",
                name.text());
    }

    /** How many uses of a version each rule was found in, most frequent first. */
    List<RuleCount> rules(TemplateRef template) {
        return rows.read(
                "count the findings of " + template,
                row -> new RuleCount(row.getString(1), row.getInt(2)),
                "select rule, count(distinct job_id) from template_use, unnest(rules) as rule"
                        + " where name = ? and version = ? group by rule order by 2 desc, 1",
                template.name().text(),
                template.version().toString());
    }

    /** What the latest uses of a version filled in. */
    List<Map<String, String>> fillings(TemplateRef template, int most) {
        return rows.read(
                "read what was filled into " + template,
                row -> parameters(row.getString(1)),
                "select parameters from template_use where name = ? and version = ? order by used_at desc limit ?",
                template.name().text(),
                template.version().toString(),
                most);
    }

    private String text(Map<String, String> parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> parameters(String text) {
        try {
            return json.readValue(text, PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
