package dev.orcaworkflow.local.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.orcaworkflow.local.place.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The login of one person at one installation: {@code login.json} in its data, readable by its owner only. A token is
 * thus shown to no other installation.
 */
public record SessionFile(DataDirectory data, Clock clock) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public void write(Session session) throws IOException {
        Path fresh = data.created().root().resolve("login.json.new");
        Files.deleteIfExists(fresh);
        DataDirectory.createForOwnerOnly(fresh);
        Files.write(fresh, JSON.writeValueAsBytes(session));
        Files.move(fresh, data.loginFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets it; false when there was none. */
    public boolean delete() throws IOException {
        return Files.deleteIfExists(data.loginFile());
    }

    /**
     * What services want to see, renewed when it would end soon; nothing when nobody is logged in.
     *
     * @throws LoginRefused when the login has ended and cannot be renewed
     */
    public Optional<String> token() {
        try {
            Instant now = clock.instant();
            Session session = JSON.readValue(Files.readAllBytes(data.loginFile()), Session.class);
            if (!session.isFresh(now)) {
                session = renewed(session, now);
                write(session);
            }
            return Optional.of(session.access());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LoginRefused("%s cannot be read: %s; run `workflow login` again"
                    .formatted(data.loginFile(), e.getClass().getSimpleName()));
        }
    }

    private static Session renewed(Session session, Instant now) {
        try {
            return session.renewed(now);
        } catch (LoginRefused e) {
            throw new LoginRefused(
                    "The login ended at %s (%s); run `workflow login` again".formatted(session.ends(), e.getMessage()));
        }
    }
}
