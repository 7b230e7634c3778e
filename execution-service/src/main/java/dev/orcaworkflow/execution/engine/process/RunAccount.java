package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.execution.engine.RunEnd;
import dev.orcaworkflow.execution.engine.RunUse;
import dev.orcaworkflow.execution.engine.RunUse.ProcessUse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the processes of an attempt took together, and how they ended. Pure.
 *
 * @param processesEach that one of them was allowed to start itself, and so to share its memory and its time among
 */
record RunAccount(List<PortionResult> portions, int processesEach) {
    private static final int MIB = 1 << 20;

    RunUse use() {
        OptionalLong peak = endings()
                .mapToLong(Ending::peakBytes)
                .filter(bytes -> bytes > 0)
                .max();
        return new RunUse(
                endings().mapToDouble(Ending::cpuSeconds).sum(),
                peak.isPresent() ? peak.getAsLong() : null,
                peak.isPresent() ? each(peak.getAsLong()) : null);
    }

    private ProcessUse each(long peakBytes) {
        OptionalDouble cores = endings()
                .filter(ending -> ending.seconds() > 0)
                .mapToDouble(ending -> ending.cpuSeconds() / ending.seconds())
                .max();
        return new ProcessUse((int) Math.ceilDiv(peakBytes, (long) processesEach * MIB), (int)
                Math.ceil(1000 * cores.orElse(0) / processesEach));
    }

    /** Of the first that failed, else of the last. */
    RunEnd end() {
        return portions.stream()
                .filter(portion -> portion.failure().isPresent())
                .findFirst()
                .or(() -> portions.stream().reduce((_, last) -> last))
                .map(portion -> portion.ending().map(RunAccount::end).orElse(new RunEnd(null, null, "unstarted")))
                .orElse(new RunEnd(null, null, "carried"));
    }

    private static RunEnd end(Ending ending) {
        OptionalInt code = ending.exitCode();
        Optional<Integer> signal = ExitPolicy.ownSignal(ending);
        return new RunEnd(
                code.isPresent() ? code.getAsInt() : null,
                signal.orElse(null),
                ending.cause().name().toLowerCase(Locale.ROOT));
    }

    private Stream<Ending> endings() {
        return portions.stream().map(PortionResult::ending).flatMap(Optional::stream);
    }
}
