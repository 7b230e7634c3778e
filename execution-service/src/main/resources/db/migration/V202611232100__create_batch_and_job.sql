-- A living worker: while its time lies ahead, what it runs belongs to it.
create table worker_lease (
    lease_id     uuid        primary key,  -- one per process, so that a restarted worker is a new one
    worker       text        not null,
    host         text        not null,
    pid          bigint      not null,
    started_at   timestamptz not null default now(),
    leased_until timestamptz not null
);

-- Configurations submitted together. Counters hold the jobs by where they stand; they change in the jobs' transactions.
create table batch (
    batch           text        primary key,
    state           text        not null default 'OPEN' check (state in ('OPEN', 'PAUSED', 'STOPPED', 'CANCELLED')),
    reason          text,                  -- of the last change of state
    described       boolean     not null,  -- settings came with a configuration, and are fixed from then on
    size            int,                   -- null: as many as come
    mode            text        not null check (mode in ('PARALLEL', 'SEQUENTIAL')),
    max_workers     int,
    priority        int         not null,
    stop_on         text        not null,
    tolerance       int         not null,
    ordered         boolean     not null default false,  -- sequential: the order is fixed, the first may start
    arrived         int         not null default 0,
    waiting         int         not null default 0,
    running         int         not null default 0,
    recovering      int         not null default 0,
    succeeded       int         not null default 0,
    rejected        int         not null default 0,
    dead            int         not null default 0,
    skipped         int         not null default 0,
    cancelled       int         not null default 0,
    served          float8      not null default 0,  -- seconds of work started, for a fair share
    events          bigint      not null default 0,  -- numbers what was told of this batch
    opened_at       timestamptz not null default now(),
    last_arrival_at timestamptz not null default now(),
    completed_at    timestamptz,           -- every job was terminal then; null again when one came after
    constraint totals_add_up check (
        arrived = waiting + running + recovering + succeeded + rejected + dead + skipped + cancelled
        and least(waiting, running, recovering, succeeded, rejected, dead, skipped, cancelled) >= 0)
);
create index batch_with_work on batch (priority desc, served) where waiting > 0;
create index batch_at_rest on batch (last_arrival_at)
    where completed_at is null and waiting = 0 and running = 0 and recovering = 0;

-- One configuration on its way. What it is to run lies in the approval; states change by guarded updates only.
create table job (
    job_id           uuid        primary key,
    batch            text        not null references batch,
    config           text        not null,
    state            text        not null check (state in ('WAITING', 'RUNNING', 'PUBLISHING', 'RECOVERING',
                     'CANCELLING', 'SUCCEEDED', 'REJECTED', 'DEAD', 'SKIPPED', 'CANCELLED')),
    generation       int         not null,
    revision         int         not null,
    attempt          int         not null,  -- runs so far; the fencing token of the one that runs now
    version          bigint      not null default 1,
    approval         bytea,                 -- the approval as it came, once there was one
    result           bytea,                 -- verified outcome of the last attempt, while it waits to be published
    ends_as          text check (ends_as in ('SUCCEEDED', 'DEAD')),  -- what follows once it is published
    expected_seconds float8      not null default 0,
    position         int,                   -- place in a sequential batch, fixed at its barrier
    order_asked      int,
    order_written    int,
    next_config      text,
    passed_over      int         not null default 0,
    lost_leases      int         not null default 0,
    lease_id         uuid,
    reason           text,
    arrival          bigint      generated always as identity,
    changed_at       timestamptz not null default now()
) with (fillfactor = 60);
create index job_waiting on job (batch, expected_seconds desc, arrival) where state = 'WAITING';
create index job_in_order on job (batch, position) where position is not null;
create index job_in_hand on job (lease_id) where state in ('RUNNING', 'CANCELLING', 'PUBLISHING');
create index job_recovering on job (batch) where state = 'RECOVERING';
