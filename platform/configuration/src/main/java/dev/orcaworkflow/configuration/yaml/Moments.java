package dev.orcaworkflow.configuration.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/** Whether what looks like a date is one: Python stops with an exception at the 31st of February. */
final class Moments {
    private Moments() {}

    static boolean valid(String text) {
        String[] parts = text.split("[Tt \\t]+", 2);
        String[] date = parts[0].split("-", -1);
        try {
            LocalDate day = LocalDate.of(number(date[0]), number(date[1]), number(date[2]));
            return day.getYear() > 0 && (parts.length == 1 || validTime(parts[1]));
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean validTime(String text) {
        String[] time = text.split("[^0-9]+", -1);
        return LocalTime.of(number(time[0]), number(time[1]), number(time[2])).isBefore(LocalTime.MAX);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
