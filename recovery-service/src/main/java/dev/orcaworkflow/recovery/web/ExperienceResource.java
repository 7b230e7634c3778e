package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.recovery.record.Experience;
import dev.orcaworkflow.recovery.record.Experiences;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How often each strategy helped against what each rule recognises. */
@Path("/api/v1/strategies")
@Produces(MediaType.APPLICATION_JSON)
class ExperienceResource {
    private final Experiences experiences;

    ExperienceResource(Experiences experiences) {
        this.experiences = experiences;
    }

    /** @param poor below one half over twenty attempts or more: the rule or the strategy should be looked at */
    public record Line(String rule, String strategy, long attempts, long helped, double rate, boolean poor) {
        static Line of(Experience known) {
            return new Line(
                    known.rule(), known.strategy(), known.ended(), known.helped(), known.rate(), known.isPoor());
        }
    }

    /** The most used first. */
    @GET
    @Blocking
    public List<Line> list(@QueryParam("poor") @DefaultValue("false") boolean poorOnly) {
        return experiences.count().all().stream()
                .filter(known -> !poorOnly || known.isPoor())
                .map(Line::of)
                .toList();
    }
}
