package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.configuration.setting.FileSelection;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.ParallelSettings;
import dev.orcaworkflow.configuration.setting.RowStatistics;
import dev.orcaworkflow.configuration.setting.SummaryGroup;
import dev.orcaworkflow.configuration.setting.WorkflowSettings;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A configuration as the engine sees it: the user's text merged with the built-in defaults of its basename. Values keep
 * the place where they were written. Reading never fails on values that make no sense: the gates say what is wrong
 * with them, here they count as absent.
 */
public final class Configuration {
    private static final int DECIMALS = 6;

    private final String key;
    private final String text;
    private final YamlMapping own;
    private final YamlMapping merged;
    private final List<Finding> remarks;
    /** Read when first asked for: a dozen readers ask the same. */
    private EngineSettings engine;

    private List<SummaryGroup> groups;

    Configuration(String key, String text, YamlMapping own, YamlMapping merged, List<Finding> remarks) {
        this.key = key;
        this.text = text;
        this.own = own;
        this.merged = merged;
        this.remarks = List.copyOf(remarks);
    }

    /** Configuration key, which findings name. */
    public String key() {
        return key;
    }

    /** As the user wrote it. */
    public String text() {
        return text;
    }

    /** The user's mapping alone. */
    public YamlMapping own() {
        return own;
    }

    /** With the defaults of its basename. */
    public YamlMapping merged() {
        return merged;
    }

    /** Warnings of the reading. */
    public List<Finding> remarks() {
        return remarks;
    }

    public static ConfigurationReading read(String key, byte[] bytes) {
        return ConfigurationReader.read(key, bytes);
    }

    /** The top-level basename wins over the one in {@code meta}. */
    public Optional<String> basename() {
        return Basename.of(own).map(node -> node.text());
    }

    public Optional<String> library() {
        return text("library").or(() -> text("meta", "library"));
    }

    public Optional<String> label() {
        return text("meta", "label");
    }

    /** What every output file's name begins with: the configuration's stem and its label. */
    public String outputStem() {
        String name = key.substring(key.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return label().map(label -> stem + "_" + label).orElse(stem);
    }

    /** On by Python's truth: the string {@code 'False'} is on. */
    public boolean on(Output output) {
        return PythonValues.truth(node("orcaflex", "postprocess", output.flag(), "flag"));
    }

    public RowStatistics statistics() {
        return new RowStatistics(statistic("Minimum"), statistic("Maximum"), statistic("Mean"), statistic("StdDev"));
    }

    private boolean statistic(String name) {
        return PythonValues.truth(node("orcaflex", "postprocess", "summary", "statistics", name));
    }

    public int csvDecimals() {
        return (int) PythonValues.number(node("orcaflex", "postprocess", "summary", "csv_decimal"))
                .orElse(DECIMALS);
    }

    /** Tables of {@code summary_settings}, their columns completed from the master. */
    public List<SummaryGroup> summaryGroups() {
        List<SummaryGroup> known = groups;
        if (known == null) {
            known = List.copyOf(SummaryReading.groups(merged));
            groups = known;
        }
        return known;
    }

    /** The files that digitalmodel would read. */
    public FileSelection fileSelection() {
        return FileSelectionReading.fileManagement(merged);
    }

    /** The files that an engine here reads: {@code engine.models} where given. */
    public FileSelection modelSelection() {
        return engine().models().orElseGet(this::fileSelection);
    }

    /** As written, {@code results} when the file names none; relative to the configuration's folder. */
    public String outputDirectory() {
        return text("file_management", "output_directory").orElse("results");
    }

    public ParallelSettings parallel() {
        return RunSettingsReading.parallel(merged);
    }

    public WorkflowSettings workflow() {
        return RunSettingsReading.workflow(merged);
    }

    public EngineSettings engine() {
        EngineSettings known = engine;
        if (known == null) {
            known = EngineSettingsReading.read(merged);
            engine = known;
        }
        return known;
    }

    /** The node at a path of keys of the merged configuration; null when there is none. */
    public YamlNode node(String... path) {
        YamlNode node = merged;
        for (String key : path) {
            node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
        }
        return node;
    }

    public Optional<String> text(String... path) {
        return PythonValues.text(node(path));
    }
}
