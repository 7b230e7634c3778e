package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.validation.gate.Remark;
import dev.orcaworkflow.validation.gate.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Understands key and headers of a submitted record. Any record at all gives a result; faults become findings. */
final class SubmissionReader {
    private static final int LONGEST_KEY = 300;
    private static final Pattern UNUSABLE = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NOT_FOR_AN_ID = Pattern.compile("[^A-Za-z0-9._-]+");

    private SubmissionReader() {}

    static Submitted read(Received<byte[]> record) {
        byte[] bytes = record.event();
        String sha256 = Sha256.hex(bytes);
        String key = record.key() == null || record.key().isBlank()
                ? "config-" + sha256.substring(0, 12) + ".yml"
                : record.key();
        List<FindingView> remarks = new ArrayList<>();
        key = usable(key, remarks);
        SubmissionHeaders headers = new SubmissionHeaders(key, record.headers(), remarks);
        Submission submission = headers.submission();
        String batch = headers.batch();
        String submissionId = headers.submissionId();
        return new Submitted(
                batch == null ? batchOfOne(key, submissionId, sha256) : batch,
                key,
                batch != null,
                bytes,
                sha256,
                submissionId,
                submission,
                List.copyOf(remarks),
                null,
                null);
    }

    private static String usable(String key, List<FindingView> remarks) {
        String clean = UNUSABLE.matcher(key).replaceAll("_").replace('\\', '/');
        String fitting = clean.length() > LONGEST_KEY ? clean.substring(0, LONGEST_KEY) : clean;
        if (clean.length() > LONGEST_KEY || UNUSABLE.matcher(key).find()) {
            remarks.add(Remark.error(
                    fitting,
                    Gate.SCHEMA,
                    ValidationRule.KEY_INVALID,
                    "the key has control characters or more than " + LONGEST_KEY + " characters",
                    "use the path relative to the submitted folder, with /"));
        }
        return fitting;
    }

    private static String batchOfOne(String key, String submissionId, String sha256) {
        String file = key.substring(key.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String stem =
                NOT_FOR_AN_ID.matcher(dot > 0 ? file.substring(0, dot) : file).replaceAll("-");
        String digest = submissionId == null ? sha256 : Sha256.hex(submissionId.getBytes(UTF_8));
        return stem + "-" + digest.substring(0, 12);
    }
}
