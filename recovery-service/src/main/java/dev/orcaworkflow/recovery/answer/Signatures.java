package dev.orcaworkflow.recovery.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The problems there are, for people. */
@ApplicationScoped
public class Signatures {

    /** Every problem, the most frequent first. */
    @Transactional
    public List<SignatureView> all(Map<String, Long> waiting) {
        Stream<Signature> found = Signature.streamAll();
        return views(found, waiting);
    }

    @Transactional
    public List<SignatureView> of(Collection<String> ids, Map<String, Long> waiting) {
        Stream<Signature> found = Signature.stream("id in ?1", ids);
        return views(found, waiting);
    }

    private static List<SignatureView> views(Stream<Signature> signatures, Map<String, Long> waiting) {
        try (signatures) {
            return signatures
                    .map(signature -> signature.view(waiting.getOrDefault(signature.id, 0L)))
                    .sorted((one, other) -> Long.compare(other.occurrences(), one.occurrences()))
                    .toList();
        }
    }
}
