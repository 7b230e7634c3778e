package dev.orcaworkflow.validation.gate;

/**
 * Rules that need the running system, beside those of gates 1 to 3. The name is the rule id in findings: upper case tells
 * that the submission, its batch or a worker is the matter, not the text alone.
 */
public enum ValidationRule {
    /** The message's key is no usable name. */
    KEY_INVALID,
    /** A header has a name that nothing reads. */
    HEADER_UNKNOWN,
    /** A header has a value outside what is understood. */
    HEADER_INVALID,
    /** The text looks like one line of a larger file. */
    FRAGMENT,
    /** Other text was submitted under the same key in the same batch. */
    DUPLICATE_NAME,
    /** Other text was submitted under the same {@code ce_id}. */
    IDEMPOTENCY_CONFLICT,
    /** The batch has as many configurations as it was announced to have. */
    BATCH_FULL,
    /** A sequential batch has to say how many configurations it has: nothing starts before all have a verdict. */
    BATCH_SIZE_MISSING,
    /** The record's settings differ from those that the batch's first record fixed. */
    BATCH_SETTINGS_FIXED,
    /** Another configuration of the batch writes the same files. */
    OUTPUT_COLLISION,
    /** The template that is named is not in the registry. */
    TEMPLATE_UNKNOWN,
    /** The template's version is a draft, which only its verification may use. */
    TEMPLATE_DRAFT,
    /** The template's version is no longer to be used; a newer one takes its place. */
    TEMPLATE_DEPRECATED,
    /** The template's version is withdrawn. */
    TEMPLATE_RETIRED,
    /** The text says that it was made from another template or version than the header says. */
    TEMPLATE_DIFFERS,
    /** The purpose of the submission changed the text; the change is recorded as a difference. */
    PURPOSE_APPLIED,
    /** An edit that the purpose of the submission asks for does not fit this text. */
    PURPOSE_NOT_APPLICABLE,
    /** The engine did not get through one file. */
    TRIAL_FAILED,
    /** The trial did not end in time and was not waited for. */
    TRIAL_OVERDUE,
    /** No worker is large enough. */
    NEVER_FITS
}
