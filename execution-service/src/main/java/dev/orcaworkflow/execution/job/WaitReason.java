package dev.orcaworkflow.execution.job;

import java.util.List;

/** What waiting jobs wait for, as SQL says it. */
final class WaitReason {
    static final List<String> ALL = List.of("resources", "licence", "order", "paused");

    /** Of a job {@code j} of a batch {@code b}; parameters are the default engine, and the engines that lack a seat. */
    static final String SQL = """
            case when b.state = 'PAUSED' then 'paused'
                 when b.mode = 'SEQUENTIAL' and (b.running > 0 or not b.ordered) then 'order'
                 when b.canary_stage in ('CHOOSING', 'RUNNING') and j.position is null then 'order'
                 when coalesce(j.engine, ?) = any(?) then 'licence'
                 else 'resources' end""";

    private WaitReason() {}
}
