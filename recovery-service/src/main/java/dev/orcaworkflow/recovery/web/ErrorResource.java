package dev.orcaworkflow.recovery.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.failure.FailureClassifier;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says of any error text what recovery would take it for. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ErrorResource {
    private final FailureClassifier classifier;

    ErrorResource(FailureClassifier classifier) {
        this.classifier = classifier;
    }

    /**
     * All parts but one may be absent.
     *
     * @param exitCode as the operating system gave it: Windows' status codes may be signed or not
     */
    public record ErrorText(
            String message, String exceptionType, Long exitCode, Integer signal, String engineCode, String modelState) {

        boolean isEmpty() {
            return message == null
                    && exceptionType == null
                    && exitCode == null
                    && signal == null
                    && engineCode == null
                    && modelState == null;
        }

        Evidence evidence() {
            Integer signed = exitCode == null ? null : exitCode.intValue();
            return new Evidence(signed, signal, engineCode, exceptionType, modelState, message, null);
        }
    }

    /**
     * What it was taken for.
     *
     * @param retryable whether the unchanged text may be run again
     */
    public record ErrorClass(
            @JsonProperty("class") String topClass,
            String fineClass,
            String signature,
            String rule,
            double confidence,
            boolean retryable,
            String cause,
            String fix) {

        static ErrorClass of(Classification classification) {
            var fineClass = classification.fineClass();
            return new ErrorClass(
                    fineClass.top().id(),
                    fineClass.id(),
                    classification.signature(),
                    classification.rule(),
                    classification.confidence(),
                    fineClass.retry().unchanged(),
                    fineClass.cause(),
                    fineClass.fix());
        }
    }

    @POST
    @Path("/errors:classify")
    public ErrorClass classify(ErrorText error) {
        if (error == null || error.isEmpty()) {
            throw Problem.badRequest("there is nothing to classify: send {\"message\": \"...\"}");
        }
        return ErrorClass.of(classifier.classify(error.evidence()));
    }
}
