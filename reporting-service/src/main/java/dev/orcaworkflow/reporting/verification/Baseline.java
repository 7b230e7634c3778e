package dev.orcaworkflow.reporting.verification;

import static java.util.stream.Collectors.toMap;

import dev.orcaworkflow.contracts.Extreme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Results of the last run of a template that could be issued, to compare this run with.
 *
 * @param batch that run, or null when there is none
 * @param template name without version, or null when the batch names no template
 * @param versions versions that ran then
 */
public record Baseline(String batch, String template, List<String> versions, TensionMatrix matrix) {
    public static final Baseline NONE = new Baseline(null, null, List.of(), new TensionMatrix());

    private static final String ID = "B6";
    private static final String TITLE = "Same results as the last issued run of the template";
    private static final String LIMIT = "1 %";
    private static final double CHANGE = 0.01;

    private record Place(String line, String condition, Map<String, String> factors) {}

    /** @param now versions of the template in this run */
    EngineeringCheck compare(TensionMatrix results, List<String> now) {
        if (batch == null) {
            return EngineeringCheck.notAssessed(
                    ID,
                    TITLE,
                    LIMIT,
                    List.of(
                            template == null
                                    ? "a template, named at submission"
                                    : "an earlier run of template " + template + " that could be issued"));
        }
        Map<Place, Extreme> before = places(matrix);
        List<String> changes = new ArrayList<>();
        int compared = 0;
        for (var place : places(results).entrySet()) {
            Extreme then = before.get(place.getKey());
            if (then != null) {
                compared++;
                changes.addAll(change(then, place.getValue()));
            }
        }
        return compared == 0
                ? EngineeringCheck.notAssessed(
                        ID, TITLE, LIMIT, List.of("a line, condition and factors that " + batch + " has, too"))
                : judged(changes, compared, now);
    }

    private EngineeringCheck judged(List<String> changes, int compared, List<String> now) {
        boolean sameVersion = Objects.equals(versions, now);
        String with = "Compared with batch " + batch + " of version " + String.join(", ", versions) + ". ";
        String why = sameVersion ? "" : "The template's version changed since. ";
        return new EngineeringCheck(
                ID,
                TITLE,
                changes.isEmpty() || !sameVersion ? Judgement.PASS : Judgement.WARNING,
                changes.size() + " of " + compared + " tensions changed",
                LIMIT,
                with + why + (changes.isEmpty() ? "Nothing changed." : Sentence.some(changes)),
                List.of());
    }

    private static List<String> change(Extreme then, Extreme now) {
        double change = now.tensionKN() / then.tensionKN() - 1;
        return Math.abs(change) <= CHANGE
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s %s: %.2f kN, was %.2f (%+.1f %%)",
                        now.line(),
                        Factors.text(now.factors()),
                        now.tensionKN(),
                        then.tensionKN(),
                        100 * change));
    }

    private static Map<Place, Extreme> places(TensionMatrix matrix) {
        return matrix.cells().stream()
                .map(TensionMatrix.Cell::largest)
                .collect(toMap(
                        extreme -> new Place(extreme.line(), extreme.condition(), extreme.factors()),
                        extreme -> extreme,
                        (one, _) -> one,
                        java.util.LinkedHashMap::new));
    }
}
