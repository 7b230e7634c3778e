package dev.orcaworkflow.execution.engine.catenary.study;

import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A length to find: {@code engine.pretension: [{line: Mooring1, section: 1, end: End A, target_kn: 1200}]}.
 *
 * @param section from End A, from 1
 */
public record Pretension(String line, int section, boolean atA, double targetKN) {

    static List<Pretension> all(YamlNode node) {
        List<Pretension> wanted = new ArrayList<>();
        for (YamlNode item : PythonValues.items(node)) {
            if (item instanceof YamlMapping fields) {
                wanted.add(of(fields));
            }
        }
        return wanted;
    }

    private static Pretension of(YamlMapping fields) {
        return new Pretension(
                PythonValues.text(fields.get("line")).orElse(""),
                (int) PythonValues.number(fields.get("section")).orElse(1),
                !PythonValues.text(fields.get("end")).orElse("End A").equalsIgnoreCase("End B"),
                PythonValues.number(fields.get("target_kn")).orElse(Double.NaN));
    }
}
