package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.setting.StaticsSearch;
import java.util.List;
import java.util.Locale;

/**
 * {@code engine.statics_search}: another way to the static position. The engine proves what it finds so by a run with the
 * model's own settings, and no file of the user's is written.
 */
record SearchStatics(Strategy strategy, StaticsSearch search) implements Repair {
    @Override
    public Rewriting rewrite(Configuration configuration) {
        if (configuration.engine().staticsSearch().filter(search::equals).isPresent()) {
            return Rewriting.NOTHING;
        }
        String word = search.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Rewriting(
                new Placement(configuration.text(), configuration.own())
                        .put(List.of("engine", "statics_search"), new Setting.Word(word)),
                List.of("static positions are looked for with another %s, and count only where the model's own settings"
                                .formatted(search.words())
                        + " converge from there"));
    }
}
