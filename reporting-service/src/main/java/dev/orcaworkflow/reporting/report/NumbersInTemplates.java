package dev.orcaworkflow.reporting.report;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;

/** Numbers, times and words in templates: {@code {num:fixed(x, 2)}}. */
@TemplateExtension(namespace = "num")
final class NumbersInTemplates {
    private NumbersInTemplates() {}

    static String fixed(Double value, int decimals) {
        return Numbers.fixed(value, decimals);
    }

    static String percent(Double share) {
        return Numbers.percent(share);
    }

    static String duration(Double seconds) {
        return Numbers.duration(seconds);
    }

    static String cores(int milliCores) {
        return Numbers.fixed(milliCores / 1000.0, 1);
    }

    static String bytes(long bytes) {
        return Numbers.bytes(bytes);
    }

    static String time(Instant time) {
        return Numbers.time(time);
    }

    static List<DifferenceLine> difference(String text) {
        return DifferenceLine.of(text);
    }

    /** A drawing of ours, in which every text was escaped when it was drawn. */
    static RawString drawing(String svg) {
        return new RawString(svg);
    }

    /** {@code NOT_ASSESSED} reads {@code not assessed}. */
    static String word(Object constant) {
        return Numbers.word(constant);
    }
}
