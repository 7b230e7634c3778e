package dev.orcaworkflow.validation.template;

import java.util.List;
import java.util.Locale;

/**
 * Where a version is in its life: draft, verified, production, deprecated, retired. A step exists only as a method of
 * the state that permits it. The loop of the specification's development workflow leads from failed tests back to draft.
 */
public sealed interface TemplateState {

    /** Being written: its text may still change, and nothing but its verification may use it. */
    record Draft() implements TemplateState {
        Verified verified() {
            return new Verified();
        }
    }

    /** Its tests passed: its text is fixed, and it may be used. */
    record Verified() implements TemplateState {
        Production promoted() {
            return new Production();
        }

        Draft failed() {
            return new Draft();
        }

        Retired retired() {
            return new Retired();
        }
    }

    /** The one to use. */
    record Production() implements TemplateState {
        Deprecated deprecated() {
            return new Deprecated();
        }

        /** Others rely on it, so that it cannot become a draft again; who uses it is warned. */
        Deprecated failed() {
            return new Deprecated();
        }
    }

    /** Still usable, with a warning. */
    record Deprecated() implements TemplateState {
        Retired retired() {
            return new Retired();
        }

        /** Its tests pass again, or the decision was wrong. */
        Production promoted() {
            return new Production();
        }
    }

    /** The end: nothing may use it. */
    record Retired() implements TemplateState {}

    List<TemplateState> ALL = List.of(new Draft(), new Verified(), new Production(), new Deprecated(), new Retired());

    /** As it stands in events and answers: {@code draft | verified | production | deprecated | retired}. */
    default String id() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static TemplateState of(String id) {
        return ALL.stream().filter(state -> state.id().equals(id)).findFirst().orElseThrow();
    }
}
