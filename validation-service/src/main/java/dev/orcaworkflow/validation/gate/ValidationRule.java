package dev.orcaworkflow.validation.gate;

/**
 * Rules that need the running system, beside those of gates 1 to 3. The name is the rule id in findings: upper case tells
 * that the submission, its batch or a worker is the matter, not the text alone.
 */
public enum ValidationRule {
    KEY_INVALID("The message's key is no usable name."),
    HEADER_UNKNOWN("A header has a name that nothing reads."),
    HEADER_INVALID("A header has a value outside what is understood."),
    FRAGMENT("The text looks like one line of a larger file."),
    DUPLICATE_NAME("Other text was submitted under the same key in the same batch."),
    IDEMPOTENCY_CONFLICT("Other text was submitted under the same ce_id."),
    BATCH_FULL("The batch has as many configurations as it was announced to have."),
    BATCH_SIZE_MISSING(
            "A sequential batch has to say how many configurations it has: nothing starts before all have a verdict."),
    BATCH_SETTINGS_FIXED("The record's settings differ from those that the batch's first record fixed."),
    OUTPUT_COLLISION("Another configuration of the batch writes the same files."),
    TEMPLATE_UNKNOWN("The template that is named is not in the registry."),
    TEMPLATE_DRAFT("The template's version is a draft, which only its verification may use."),
    TEMPLATE_DEPRECATED("The template's version is no longer to be used; a newer one takes its place."),
    TEMPLATE_RETIRED("The template's version is withdrawn."),
    TEMPLATE_DIFFERS("The text says that it was made from another template or version than the header says."),
    PURPOSE_APPLIED("The purpose of the submission changed the text; the change is recorded as a difference."),
    PURPOSE_NOT_APPLICABLE("An edit that the purpose of the submission asks for does not fit this text."),
    TRIAL_FAILED("The engine did not get through one file."),
    TRIAL_OVERDUE("The trial did not end in time and was not waited for."),
    NEVER_FITS("No worker is large enough."),
    DISK_SHORT("The workspace has less room than the results need; the run waits until there is more.");

    private final String sentence;

    ValidationRule(String sentence) {
        this.sentence = sentence;
    }

    /** Why the rule exists, in one sentence, as the rule reference prints it. */
    public String sentence() {
        return sentence;
    }
}
