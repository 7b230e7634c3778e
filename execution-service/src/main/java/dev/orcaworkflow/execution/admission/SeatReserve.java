package dev.orcaworkflow.execution.admission;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Seats kept for people: {@code 2 08:00-18:00 MON-FRI}. A span over midnight belongs to the day on which it begins.
 * Pure.
 */
record SeatReserve(int seats, LocalTime from, LocalTime to, Set<DayOfWeek> days) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,6}) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)(?: ([A-Z]{3})(?:-([A-Z]{3}))?)?");

    /**
     * Reads reserves that are separated by commas; blank is none.
     *
     * @throws IllegalArgumentException that says what was expected
     */
    static List<SeatReserve> all(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(SeatReserve::of)
                .toList();
    }

    static String text(List<SeatReserve> reserves) {
        return reserves.stream().map(SeatReserve::toString).collect(Collectors.joining(", "));
    }

    private static SeatReserve of(String text) {
        Matcher matcher = FORM.matcher(text.toUpperCase(Locale.ROOT));
        try {
            if (matcher.matches()) {
                return new SeatReserve(
                        Integer.parseInt(matcher.group(1)),
                        LocalTime.parse(matcher.group(2)),
                        LocalTime.parse(matcher.group(3)),
                        days(matcher.group(4), matcher.group(5)));
            }
        } catch (DateTimeParseException | IllegalArgumentException notATime) {
            // said below
        }
        throw new IllegalArgumentException(
                "A reserve '%s' is not of the form '2 08:00-18:00 MON-FRI': seats, from-to, and days if not all"
                        .formatted(text));
    }

    private static Set<DayOfWeek> days(String first, String last) {
        if (first == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        DayOfWeek end = day(last == null ? first : last);
        Set<DayOfWeek> days = EnumSet.of(end);
        for (DayOfWeek day = day(first); day != end; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    boolean covers(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        if (from.isBefore(to)) {
            return days.contains(now.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        return !time.isBefore(from) && days.contains(now.getDayOfWeek())
                || time.isBefore(to) && days.contains(now.getDayOfWeek().minus(1));
    }

    @Override
    public String toString() {
        String when = "%d %s-%s".formatted(seats, from, to);
        return days.size() == DayOfWeek.values().length ? when : when + " " + dayNames();
    }

    private String dayNames() {
        DayOfWeek first = days.stream()
                .filter(day -> !days.contains(day.minus(1)))
                .findFirst()
                .orElseThrow();
        DayOfWeek last = first;
        while (days.contains(last.plus(1))) {
            last = last.plus(1);
        }
        String begin = first.name().substring(0, 3);
        return first == last ? begin : begin + "-" + last.name().substring(0, 3);
    }
}
