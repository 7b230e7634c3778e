package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.BatchLimits;
import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Submission;
import java.util.List;
import java.util.Map;

/** The headers of a submission: every one optional, every wrong one a finding that names it. */
final class SubmissionHeaders {
    private static final Map<String, Mode> MODES = Map.of("parallel", Mode.PARALLEL, "sequential", Mode.SEQUENTIAL);
    private static final Map<String, RecoveryScope> SCOPES = Map.of(
            "off", RecoveryScope.OFF,
            "retry-only", RecoveryScope.RETRY_ONLY,
            "configuration", RecoveryScope.CONFIGURATION,
            "inputs", RecoveryScope.INPUTS);
    private static final Map<String, String> PURPOSES =
            Map.of("standard", "standard", "dashboard", "dashboard", "force-analysis", "force-analysis");

    private static final Map<String, Boolean> SWITCH = Map.of("on", true, "off", false);
    private static final BatchLimits UNLIMITED = new BatchLimits(null, null, null, null);

    private static final String BATCH_FORM = "[^\\p{Cntrl}/\\\\?#]{1,200}";
    private static final String STOP_RULE = "never|validation-error|critical|any|[1-9][0-9]{0,8}|(100|[1-9][0-9]?)%";
    private static final String TEMPLATE_FORM = "[A-Za-z0-9_.-]+@[0-9]+\\.[0-9]+\\.[0-9]+";
    private static final String ANY_TEXT = "[^\\p{Cntrl}]{0,300}";

    private final HeaderValues values;

    SubmissionHeaders(String key, Map<String, String> headers, List<FindingView> remarks) {
        this.values = new HeaderValues(key, headers, remarks);
        values.refuseUnknown();
    }

    /** The batch's id, or null when none was named. */
    String batch() {
        return values.matching("batch", BATCH_FORM, "a name of at most 200 characters without /, \\, ? or #", null);
    }

    /** The sender's id of this submission, or null. */
    String submissionId() {
        return values.matching("ce_id", ANY_TEXT, "at most 300 characters", null);
    }

    Submission submission() {
        return new Submission(
                values.matching("folder", ANY_TEXT, "a path relative to the workspace root", ""),
                values.wholeNumber("order", Integer.MIN_VALUE, Integer.MAX_VALUE, null),
                values.matching("engine", "[A-Za-z0-9_.-]{1,100}", "the name of an engine", null),
                values.matching("template", TEMPLATE_FORM, "name@1.2.0", null),
                settings());
    }

    private BatchSettings settings() {
        return new BatchSettings(
                values.wholeNumber("batch-size", 1, 1_000_000, null),
                values.oneOf("mode", MODES, Mode.PARALLEL),
                values.wholeNumber("max-workers", 1, 100_000, null),
                values.wholeNumber("priority", 0, 9, 4),
                values.matching(
                        "stop-on", STOP_RULE, "never, validation-error, critical, any, a number or a %", "never"),
                values.oneOf("recovery", SCOPES, RecoveryScope.CONFIGURATION),
                values.wholeNumber("tolerance", 0, 1_000_000, 0),
                values.oneOf("purpose", PURPOSES, "standard"),
                values.matching("submitted-by", ANY_TEXT, "at most 300 characters", null),
                limits(),
                values.oneOf("reuse", SWITCH, null));
    }

    private BatchLimits limits() {
        BatchLimits limits = new BatchLimits(
                values.wholeNumber("canary", 1, 1_000_000, null),
                values.wholeNumber("break-after", 1, 1_000_000, null),
                values.measure("core-hours"),
                values.measure("licence-hours"));
        return limits.equals(UNLIMITED) ? null : limits;
    }
}
