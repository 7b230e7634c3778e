package dev.orcaworkflow.configuration.selection;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.FileFilters;
import dev.orcaworkflow.configuration.setting.FileSelection;
import dev.orcaworkflow.configuration.workspace.DirectoryListing;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Selects files as digitalmodel does: one directory and not those below it, {@code *pattern*.ext}, then filters on the
 * stem. Where digitalmodel silently goes on with nothing, the reason is a finding.
 */
public final class FileSelector {
    private FileSelector() {}

    /** @param folder of the configuration, relative to the workspace's root */
    public static Selection select(FileSelection wanted, String folder, Workspace workspace) {
        String directory = wanted.directory() == null ? "." : wanted.directory();
        return switch (workspace.resolve(folder, directory)) {
            case PathResolution.Refused refused ->
                none(Finding.of(
                        Rule.PATH_REFUSED,
                        wanted.directoryAt(),
                        "'" + directory + "' " + refused.reason(),
                        refused.fix()));
            case PathResolution.Inside inside ->
                workspace
                        .list(inside.path())
                        .map(listing -> select(wanted, listing, workspace))
                        .orElseGet(() -> none(missing(wanted, inside)));
        };
    }

    private static Selection none(Finding finding) {
        return new Selection(null, List.of(), List.of(finding));
    }

    private static Finding missing(FileSelection wanted, PathResolution.Inside inside) {
        return Finding.of(
                Rule.DIRECTORY_MISSING,
                wanted.directoryAt(),
                "there is no directory " + place(inside.relative()) + " in the workspace",
                "create it, or mend the path; it starts at the configuration's own folder");
    }

    private static Selection select(FileSelection wanted, DirectoryListing listing, Workspace workspace) {
        Optional<Finding> invalid = invalidPattern(wanted);
        if (invalid.isPresent()) {
            return new Selection(listing.directory(), List.of(), List.of(invalid.get()));
        }
        List<FileStamp> taken = take(wanted, listing);
        List<SelectedFile> files = taken.stream()
                .map(stamp -> new SelectedFile(stamp, workspace.nameOf(stamp.path())))
                .toList();
        return new Selection(
                listing.directory(), files, files.isEmpty() ? List.of(nothing(wanted, listing, workspace)) : List.of());
    }

    private static List<FileStamp> take(FileSelection wanted, DirectoryListing listing) {
        Predicate<FileStamp> filter = filter(wanted.filters());
        List<FileStamp> taken = new ArrayList<>();
        for (String extension : wanted.extensions()) {
            NamePattern pattern = new NamePattern(wanted.pattern(), extension);
            listing.files().stream()
                    .filter(stamp -> pattern.matches(stamp.name()))
                    .filter(filter)
                    .forEach(taken::add);
        }
        return taken.stream()
                .distinct()
                .sorted(Comparator.comparing(FileStamp::name))
                .toList();
    }

    private static Predicate<FileStamp> filter(FileFilters filters) {
        Predicate<String> regex = filters.regex() == null ? _ -> true : StemPattern.of(filters.regex())::found;
        return stamp -> {
            String stem = FileNames.stem(stamp.name());
            return filters.contains().stream().allMatch(stem::contains)
                    && filters.notContains().stream().noneMatch(stem::contains)
                    && sizeFits(filters, stamp.bytes() / 1024.0)
                    && regex.test(stem);
        };
    }

    private static boolean sizeFits(FileFilters filters, double kb) {
        return kb >= filters.minSizeKb().orElse(0) && kb <= filters.maxSizeKb().orElse(Double.MAX_VALUE);
    }

    private static Optional<Finding> invalidPattern(FileSelection wanted) {
        String regex = wanted.filters().regex();
        if (regex == null) {
            return Optional.empty();
        }
        try {
            StemPattern.of(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(Finding.of(
                    Rule.FILTER_PATTERN_INVALID,
                    wanted.filtersAt(),
                    "'" + regex + "' is no regular expression: " + e.getDescription(),
                    "mend it; as it stands no file at all is taken"));
        }
    }

    private static Finding nothing(FileSelection wanted, DirectoryListing listing, Workspace workspace) {
        String names = String.join(
                ", ",
                wanted.extensions().stream()
                        .map(extension ->
                                "*" + (wanted.pattern() == null ? "" : wanted.pattern() + "*") + "." + extension)
                        .toList());
        String there = listing.files().stream()
                .map(FileStamp::name)
                .limit(3)
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        return Finding.of(
                Rule.NO_FILES_MATCHED,
                wanted.patternAt(),
                "no file matches " + names + filtersNote(wanted.filters()) + " in "
                        + place(workspace.nameOf(listing.directory())) + " ("
                        + listing.files().size() + " files there: "
                        + there + (listing.files().size() > 3 ? ", ..." : "") + ")",
                "mend the pattern, the extension or the filters");
    }

    private static String place(String relative) {
        return relative.isEmpty() ? "the workspace's root" : "'" + relative + "'";
    }

    private static String filtersNote(FileFilters filters) {
        return filters.equals(FileFilters.NONE) ? "" : " and its filters";
    }
}
