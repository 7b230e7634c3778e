package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.messaging.DatabaseFailure;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** A database that is away is said so, without its statements. */
@Provider
class DatabaseFailureMapper implements ExceptionMapper<DatabaseFailure> {
    private static final Logger LOGGER = Logger.getLogger(DatabaseFailureMapper.class);

    @Override
    public Response toResponse(DatabaseFailure failure) {
        LOGGER.warnf("A request was not answered: %s", failure.getMessage());
        return Problem.of(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "The database of reporting does not answer; nothing is lost, try again in a moment.")
                .getResponse();
    }
}
