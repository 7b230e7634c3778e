package dev.orcaworkflow.execution.engine.process;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the system shows no sessions and environments: the leader and all descendants that were ever seen. */
final class DescendantTree implements ProcessTree {
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    DescendantTree(long leader) {
        ProcessHandle.of(leader).ifPresent(seen::add);
    }

    @Override
    public List<ProcessHandle> alive() {
        for (ProcessHandle member : List.copyOf(seen)) {
            member.descendants().forEach(seen::add);
        }
        return seen.stream().filter(ProcessHandle::isAlive).toList();
    }

    @Override
    public List<ProcessHandle> aliveOfNew() {
        return alive();
    }

    /** Memory is not told. */
    @Override
    public Use use() {
        Duration cpu = alive().stream()
                .map(member -> member.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Use(cpu.toMillis() / 1e3, 0);
    }
}
