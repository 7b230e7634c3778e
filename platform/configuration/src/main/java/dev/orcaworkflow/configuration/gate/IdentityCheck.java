package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** What the configuration says it is, and whether an engine runs that. */
final class IdentityCheck implements Check {
    private static final List<String> BASENAMES = List.of(
            "orcaflex_post_process",
            "orcaflex",
            "orcaflex_analysis",
            "orcaflex_run_batch",
            "aqwa",
            "catenary",
            "catenary_riser",
            "modal_analysis",
            "mooring",
            "fatigue_analysis",
            "installation",
            "rigging",
            "umbilical_analysis",
            "file_management");

    @Override
    public void examine(Subject subject) {
        Configuration configuration = subject.configuration();
        YamlMapping own = configuration.own();
        YamlNode top = own.get("basename");
        YamlNode nested = own.get("meta") instanceof YamlMapping meta ? meta.get("basename") : null;
        if (configuration.basename().isEmpty()) {
            missing(subject, own);
            return;
        }
        if (!PythonValues.isNull(top) && !PythonValues.isNull(nested)) {
            twice(subject, top, nested);
        }
        known(subject, configuration.basename().get(), PythonValues.isNull(top) ? nested : top);
    }

    private static void missing(Subject subject, YamlMapping own) {
        if (own.has("General") && own.has("Environment")) {
            subject.add(Finding.of(
                    Rule.BASENAME_MISSING,
                    Position.wholeFile(subject.configuration().key()),
                    "this is an OrcaFlex model, not a configuration",
                    "write a configuration that selects it"));
            return;
        }
        Optional<String> slip = own.entries().stream()
                .map(entry -> entry.key().text())
                .filter(key -> NearestNames.slip(key, List.of("basename")).isPresent())
                .findFirst();
        subject.add(Finding.of(
                Rule.BASENAME_MISSING,
                Position.wholeFile(subject.configuration().key()),
                "no basename, neither at the top nor in meta"
                        + slip.map(key -> "; '" + key + "' looks like it").orElse(""),
                "add 'basename: orcaflex_post_process'"));
    }

    private static void twice(Subject subject, YamlNode top, YamlNode nested) {
        String first = PythonValues.text(top).orElse("");
        String second = PythonValues.text(nested).orElse("");
        if (!first.equals(second)) {
            subject.add(
                    Rule.BASENAME_TWICE,
                    nested,
                    "meta.basename '" + second + "' is ignored: the top-level basename '" + first + "' wins",
                    "remove one of the two");
        }
    }

    private static void known(Subject subject, String basename, YamlNode node) {
        if (subject.engine()
                .capability()
                .filter(engine -> engine.runs(basename))
                .isPresent()) {
            return;
        }
        Optional<String> slip =
                BASENAMES.contains(basename) ? Optional.empty() : NearestNames.slip(basename, BASENAMES);
        slip.ifPresentOrElse(meant -> unknown(subject, basename, node, meant), () -> engine(subject, basename, node));
    }

    private static void unknown(Subject subject, String basename, YamlNode node, String meant) {
        subject.add(Finding.of(
                        Rule.BASENAME_UNKNOWN,
                        node.at(),
                        "basename '" + basename + "' is unknown",
                        "write '" + meant + "'")
                .about(basename, List.of(meant)));
    }

    private static void engine(Subject subject, String basename, YamlNode node) {
        EngineChoice engine = subject.engine();
        engine.capability()
                .ifPresent(offered -> subject.add(
                        Rule.ENGINE_CANNOT_RUN,
                        node,
                        "engine '" + engine.id() + "' runs " + String.join(", ", offered.basenames()) + ", not '"
                                + basename + "'",
                        "name an engine that does (engine.id or --engine)"));
    }
}
