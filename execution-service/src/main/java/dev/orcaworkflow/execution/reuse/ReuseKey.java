package dev.orcaworkflow.execution.reuse;

import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.execution.attempt.RunOrder;
import dev.orcaworkflow.messaging.ConfigTexts;
import java.util.regex.Pattern;

/**
 * What makes two runs one, but for their inputs, which are compared by content when the time comes. Where the results are
 * put makes no difference to what they say, so the output directory is left out. Pure.
 */
final class ReuseKey {
    private static final Pattern OUTPUT = Pattern.compile("(output_directory[ \\t]*:[ \\t]*)[^\\n,}#]*");

    private ReuseKey() {}

    static String of(EngineIdentity engine, String template, RunOrder order, String text) {
        return ConfigTexts.sha256(String.join(
                "\n",
                engine.id(),
                engine.build(),
                template == null ? "" : template,
                fileName(order.key()),
                order.remark(),
                Integer.toString(order.tolerance()),
                OUTPUT.matcher(text).replaceAll("$1*")));
    }

    /** It names the result files. */
    private static String fileName(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
