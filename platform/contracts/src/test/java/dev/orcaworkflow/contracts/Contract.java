package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which events travel on which topic. */
final class Contract {
    /** Topics with events, in the order in which a configuration meets them. */
    static final Map<String, List<Class<?>>> EVENTS = events();

    private Contract() {}

    private static Map<String, List<Class<?>>> events() {
        Map<String, List<Class<?>>> events = new LinkedHashMap<>();
        events.put(Topics.CONFIGS_APPROVED, List.of(ConfigEvent.Approved.class));
        events.put(Topics.CONFIGS_REJECTED, List.of(ConfigEvent.Rejected.class));
        events.put(Topics.CONFIGS_REVISED, named(RevisionEvent.class));
        events.put(Topics.TRIALS_REQUESTED, named(TrialRequest.class));
        events.put(Topics.TRIALS_OUTCOMES, named(TrialOutcome.class));
        events.put(Topics.EXECUTIONS_PROGRESS, named(ProgressEvent.class));
        events.put(Topics.EXECUTIONS_RESULTS, named(ResultEvent.class));
        events.put(Topics.EXECUTIONS_FAILURES, named(FailureEvent.class));
        events.put(Topics.EXECUTIONS_CAPACITY, named(CapacityEvent.class));
        events.put(Topics.BATCHES_EVENTS, named(BatchEvent.class));
        events.put(Topics.RECOVERIES_OUTCOMES, named(RecoveryEvent.class));
        events.put(Topics.REPORTS_VERIFICATIONS, List.of(ReportEvent.Verified.class));
        events.put(Topics.REPORTS_ALERTS, List.of(ReportEvent.Firing.class, ReportEvent.Resolved.class));
        events.put(Topics.TEMPLATES_PUBLISHED, named(TemplateEvent.class));
        return events;
    }

    static Stream<Class<?>> allEvents() {
        return EVENTS.values().stream().flatMap(List::stream);
    }

    static String typeOf(Class<?> event) {
        return event.getAnnotation(JsonTypeName.class).value();
    }

    private static List<Class<?>> named(Class<?> family) {
        List<Class<?>> named = new ArrayList<>(List.of(family.getPermittedSubclasses()));
        named.removeIf(event -> !event.isAnnotationPresent(JsonTypeName.class));
        return List.copyOf(named);
    }
}
