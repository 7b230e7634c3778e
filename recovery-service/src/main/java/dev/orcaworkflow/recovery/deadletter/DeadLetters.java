package dev.orcaworkflow.recovery.deadletter;

import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.messaging.OutboxMessage;
import dev.orcaworkflow.recovery.deadletter.DeadLetter.State;
import dev.orcaworkflow.recovery.failure.FailureSignature;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps dead letters, and does with them what people decide. */
@ApplicationScoped
public class DeadLetters {
    private static final int PAGE = 200;

    private final Outbox outbox;
    private final Clock clock;

    DeadLetters(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void keep(List<Burial> burials) {
        List<DeadLetter> known =
                DeadLetter.list("id in ?1", burials.stream().map(Burial::id).toList());
        Set<UUID> seen = new HashSet<>(known.stream().map(letter -> letter.id).toList());
        burials.stream()
                .filter(burial -> seen.add(burial.id()))
                .forEach(burial -> DeadLetter.of(burial, signature(burial)).persist());
    }

    private static String signature(Burial burial) {
        return FailureSignature.of("dead-letter", String.join("/", burial.problem()), burial.reason());
    }

    /**
     * Letters that wait for a decision, by problem, the oldest of each first; 200 to a page.
     *
     * @param signature only this problem, or null for all
     * @param all also those that were replayed or discarded
     * @param page from 0
     */
    @Transactional
    public List<DeadLetterView> list(String signature, boolean all, int page) {
        String which = "(?1 is null or signature = ?1) and (?2 = true or state = ?3) order by signature, buriedAt, id";
        return DeadLetter.<DeadLetter>find(which, signature, all, State.OPEN).page(Page.of(page, PAGE)).stream()
                .map(DeadLetter::view)
                .toList();
    }

    @Transactional
    public Optional<DeadLetterView> find(UUID id) {
        return DeadLetter.<DeadLetter>findByIdOptional(id).map(DeadLetter::view);
    }

    /** Puts a letter back on its topic under its own id. Those who handled it before see nothing new in it. */
    @Transactional
    public Optional<DeadLetterView> replay(UUID id, String by) {
        return DeadLetter.<DeadLetter>findByIdOptional(id).map(letter -> replayed(letter, by));
    }

    /** The same with a payload that somebody has mended. */
    @Transactional
    public Optional<DeadLetterView> resubmit(UUID id, String payload, String by) {
        return DeadLetter.<DeadLetter>findByIdOptional(id).map(letter -> {
            letter.edit(payload);
            return replayed(letter, by);
        });
    }

    @Transactional
    public Optional<DeadLetterView> discard(UUID id, String by) {
        return DeadLetter.<DeadLetter>findByIdOptional(id).map(letter -> discarded(letter, by));
    }

    /** Replays every open letter with one problem; returns how many. */
    @Transactional
    public int replayAll(String signature, String by) {
        List<DeadLetter> open = open(signature);
        open.forEach(letter -> replayed(letter, by));
        return open.size();
    }

    /** Discards every open letter with one problem; returns how many. */
    @Transactional
    public int discardAll(String signature, String by) {
        List<DeadLetter> open = open(signature);
        open.forEach(letter -> discarded(letter, by));
        return open.size();
    }

    private static List<DeadLetter> open(String signature) {
        return DeadLetter.list("signature = ?1 and state = ?2 order by buriedAt, id", signature, State.OPEN);
    }

    private DeadLetterView replayed(DeadLetter letter, String by) {
        List<String> headers = new ArrayList<>();
        letter.headers.forEach((name, value) -> headers.addAll(List.of(name, value)));
        byte[] key = letter.messageKey == null ? null : letter.messageKey.getBytes(StandardCharsets.UTF_8);
        outbox.append(new OutboxMessage(letter.topic, key, headers, letter.payload));
        letter.decide(State.REPLAYED, by, clock.instant());
        return letter.view();
    }

    private DeadLetterView discarded(DeadLetter letter, String by) {
        letter.decide(State.DISCARDED, by, clock.instant());
        return letter.view();
    }
}
