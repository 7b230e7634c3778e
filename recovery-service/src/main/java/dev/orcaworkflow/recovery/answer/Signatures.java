package dev.orcaworkflow.recovery.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The problems there are, for people. */
@ApplicationScoped
public class Signatures {

    /** Every problem, the most frequent first. */
    @Transactional
    public List<SignatureView> all(Map<String, Counts> counts) {
        return views(Signature.streamAll(), null, counts);
    }

    /** Those that jobs of this batch have. */
    @Transactional
    public List<SignatureView> of(String batch, Map<String, Counts> counts) {
        return views(Signature.stream("id in ?1", counts.keySet()), batch, counts);
    }

    private static List<SignatureView> views(Stream<Signature> signatures, String batch, Map<String, Counts> counts) {
        try (signatures) {
            return signatures
                    .map(signature -> signature.view(batch, counts.getOrDefault(signature.id, Counts.NONE)))
                    .sorted((one, other) -> Long.compare(other.occurrences(), one.occurrences()))
                    .toList();
        }
    }
}
