package dev.orcaworkflow.reporting.report;

import java.util.Comparator;

/** Templates by name, their versions by number: 1.10.0 follows 1.9.0. */
enum VersionOrder implements Comparator<TemplatePace> {
    INSTANCE;

    @Override
    public int compare(TemplatePace one, TemplatePace other) {
        int byName = one.name().compareTo(other.name());
        return byName != 0 ? byName : versions(one.version(), other.version());
    }

    private static int versions(String one, String other) {
        String[] left = one.split("[.-]");
        String[] right = other.split("[.-]");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int compared = part(left[i], right[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int part(String one, String other) {
        boolean numbers = one.matches("[0-9]{1,9}") && other.matches("[0-9]{1,9}");
        return numbers ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
    }
}
