package dev.orcaworkflow.local.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Values for the parameters of a template. */
final class ParameterOption {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A parameter's value; a list with commas. May be given several times.")
    private Map<String, String> values = new LinkedHashMap<>();

    Map<String, String> values() {
        return values;
    }
}
