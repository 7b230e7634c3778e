package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the files whose objects are known.")
final class InventoryListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Override
    public Integer call() throws IOException {
        JsonNode known = system.services().validation().get(InventoryCommand.PATH);
        if (system.json()) {
            spec.commandLine().getOut().println(JsonText.of(known));
            return ExitCode.ALL_WELL;
        }
        Table table = new Table("FILE", "OBJECTS", "STATE", "UNTIL", "PROGRAM", "FINGERPRINT");
        for (JsonNode file : known) {
            table.row(
                    file.path("file").asText(),
                    file.path("objects").size(),
                    file.path("state").asText(""),
                    file.path("stopTime").isNumber() ? file.path("stopTime").asText() + " s" : "",
                    file.path("program").asText(),
                    file.path("fingerprint").asText().substring(0, 12));
        }
        spec.commandLine().getOut().println(table);
        return ExitCode.ALL_WELL;
    }
}
