package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Plain scalars that PyYAML reads as something else than they look like. */
final class AmbiguousScalars {
    private static final Pattern EXPONENT =
            Pattern.compile("([-+]?)([0-9]+|[0-9]*\\.[0-9]+|[0-9]+\\.)[eE]([-+]?)([0-9]+)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
    private static final Set<String> NORWEGIAN = Set.of("yes", "no", "on", "off");

    private final List<Finding> findings = new ArrayList<>();

    private AmbiguousScalars() {}

    static List<Finding> in(YamlNode root) {
        AmbiguousScalars search = new AmbiguousScalars();
        search.visit(root);
        return search.findings;
    }

    private void visit(YamlNode node) {
        switch (node) {
            case YamlMapping mapping ->
                mapping.entries().forEach(entry -> {
                    visit(entry.key());
                    visit(entry.value());
                });
            case YamlSequence sequence -> sequence.items().forEach(this::visit);
            case YamlScalar scalar -> examine(scalar);
        }
    }

    private void examine(YamlScalar scalar) {
        if (!scalar.plain() || scalar.tag() != null || scalar.text().isEmpty()) {
            return;
        }
        String text = scalar.text();
        switch (scalar.meaning()) {
            case ScalarMeaning.Text _ when EXPONENT.matcher(text).matches() -> exponent(scalar);
            case ScalarMeaning.Bool bool
            when NORWEGIAN.contains(text.toLowerCase(Locale.ROOT)) ->
                report(scalar, bool.value() ? "True" : "False", bool.value() ? "True" : "False");
            case ScalarMeaning.Int number when text.contains(":") -> quote(scalar, "the number " + number.value());
            case ScalarMeaning.Int number
            when OCTAL.matcher(text).matches() && number.value().intValue() > 7 ->
                quote(scalar, "the octal number " + number.value());
            case ScalarMeaning.Real number when text.contains(":") -> quote(scalar, "the number " + number.value());
            case ScalarMeaning _ -> {}
        }
    }

    private void exponent(YamlScalar scalar) {
        var parts = EXPONENT.matcher(scalar.text());
        if (parts.matches()) {
            String digits = parts.group(2);
            String mantissa = digits.contains(".") ? digits.startsWith(".") ? "0" + digits : digits : digits + ".0";
            String sign = parts.group(3).isEmpty() ? "+" : parts.group(3);
            report(scalar, "text, no number", parts.group(1) + mantissa + "e" + sign + parts.group(4));
        }
    }

    private void quote(YamlScalar scalar, String meaning) {
        report(scalar, meaning, "'" + scalar.text() + "'");
    }

    private void report(YamlScalar scalar, String meaning, String written) {
        findings.add(Finding.of(
                        Rule.AMBIGUOUS_SCALAR,
                        scalar.at(),
                        "Python reads '" + scalar.text() + "' as " + meaning,
                        "write " + written + (written.startsWith("'") ? " when text is meant" : ""))
                .mendedBy(new Edit(scalar.start(), scalar.end(), written)));
    }
}
