package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.execution.engine.process.ProcFs.Stat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A run's processes on Linux: those in the leader's session, those whose environment carries the run's mark, and the
 * children of either. Leaving the session does not hide a process, nor does outliving its parent.
 */
final class ProcTree implements ProcessTree {
    private final RunMark mark;
    private final long leader;
    private final Set<Long> before;

    /** By pid and start; true for members. A process's environment at its start never changes. */
    private final Map<Identity, Boolean> known = new HashMap<>();

    private final Map<Identity, Long> ticks = new HashMap<>();

    private record Identity(long pid, long startTicks) {}

    /** @param before processes that were there before the run began, and so are none of it */
    ProcTree(RunMark mark, long leader, Set<Long> before) {
        this.mark = mark;
        this.leader = leader;
        this.before = Set.copyOf(before);
    }

    @Override
    public List<ProcessHandle> alive() {
        return handles(members(ProcFs.pids()));
    }

    @Override
    public List<ProcessHandle> aliveOfNew() {
        return handles(members(newPids()));
    }

    private long[] newPids() {
        return Arrays.stream(ProcFs.pids()).filter(pid -> !before.contains(pid)).toArray();
    }

    @Override
    public Use use() {
        long resident = 0;
        for (Stat member : members(newPids())) {
            ticks.put(new Identity(member.pid(), member.startTicks()), member.cpuTicks());
            resident += member.residentPages() * ProcFs.PAGE;
        }
        return new Use(ticks.values().stream().mapToLong(Long::longValue).sum() / ProcFs.TICKS, resident);
    }

    private List<Stat> members(long[] pids) {
        Map<Long, Stat> living = new HashMap<>();
        for (long pid : pids) {
            ProcFs.stat(pid).filter(stat -> !stat.ended()).ifPresent(stat -> living.put(pid, stat));
        }
        List<Stat> members = new ArrayList<>();
        living.values().stream().filter(stat -> belongs(stat, living, 0)).forEach(members::add);
        return members;
    }

    private boolean belongs(Stat stat, Map<Long, Stat> living, int depth) {
        Identity identity = new Identity(stat.pid(), stat.startTicks());
        Boolean answer = known.get(identity);
        if (answer != null && answer) {
            return true;
        }
        boolean own = stat.pid() == leader || stat.session() == leader || answer == null && isMarked(stat.pid());
        Stat parent = living.get(stat.parent());
        boolean inherited = !own && depth < 64 && parent != null && belongs(parent, living, depth + 1);
        known.put(identity, own || inherited);
        return own || inherited;
    }

    private boolean isMarked(long pid) {
        return ProcFs.environment(pid).contains(mark.entry());
    }

    private static List<ProcessHandle> handles(List<Stat> stats) {
        return stats.stream()
                .map(stat -> ProcessHandle.of(stat.pid()))
                .flatMap(Optional::stream)
                .toList();
    }
}
