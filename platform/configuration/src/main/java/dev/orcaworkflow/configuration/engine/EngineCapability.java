package dev.orcaworkflow.configuration.engine;

import java.util.List;

/**
 * What an engine can run, as workers announce it.
 *
 * @param basenames configurations it knows; empty means any
 * @param extensions input files it reads, without the dot, in lower case
 * @param commands column commands it computes; empty means any
 * @param variables result names it computes; empty means any
 */
public record EngineCapability(
        String id,
        String build,
        List<String> basenames,
        List<String> extensions,
        List<String> commands,
        List<String> variables) {

    /** What the embedded statics engine announces; stands in where no worker has spoken yet, as in a dry run. */
    public static final EngineCapability CATENARY = new EngineCapability(
            "catenary",
            "embedded",
            List.of("orcaflex_post_process", "orcaflex", "orcaflex_analysis"),
            List.of("yml", "yaml"),
            List.of("TimeHistory", "Static Result", "StaticResult", "Range Graph"),
            List.of(
                    "Effective tension",
                    "End force",
                    "X",
                    "Y",
                    "Z",
                    "Declination",
                    "Azimuth",
                    "Arc length of touchdown",
                    "Grounded length",
                    "Curvature",
                    "Line stretched length",
                    "Rotation 1",
                    "Rotation 2",
                    "Rotation 3"));

    /**
     * What a licensed digitalmodel can be asked for: it reads simulations and computes any variable. Only used to say what
     * it could run where no worker has spoken.
     */
    public static final EngineCapability DIGITALMODEL = new EngineCapability(
            "digitalmodel",
            "licensed",
            List.of(),
            List.of("sim", "dat", "yml"),
            List.of("TimeHistory", "Range Graph", "Static Result", "StaticResult", "GetData", "Get Data"),
            List.of());

    public EngineCapability {
        basenames = List.copyOf(basenames);
        extensions = List.copyOf(extensions);
        commands = List.copyOf(commands);
        variables = List.copyOf(variables);
    }

    public boolean runs(String basename) {
        return basenames.isEmpty() || basenames.contains(basename);
    }

    public boolean reads(String extension) {
        return extensions.stream().anyMatch(extension::equalsIgnoreCase);
    }

    public boolean computesCommand(String command) {
        return commands.isEmpty() || anyMatches(commands, command);
    }

    /** Result names are compared without regard to case, as OrcaFlex does. */
    public boolean computesVariable(String variable) {
        return variables.isEmpty() || anyMatches(variables, variable);
    }

    private static boolean anyMatches(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
