-- What a host gives to jobs altogether; its row is locked by whoever takes of it.
create table host_budget (
    host         text        primary key,
    milli_cores  int         not null,
    memory_mib   int         not null,
    disk_mib     int         not null,
    announced_at timestamptz not null default now()
);

-- What a group of jobs holds while it runs. What is in use is the sum of these and nothing else, so that no counter can
-- be left behind by a crash: a row counts as long as its lease lives, its seats a little longer.
create table holding (
    holding_id  uuid        primary key,
    lease_id    uuid        not null,
    worker      text        not null,
    host        text        not null,
    milli_cores int         not null,
    memory_mib  int         not null,
    disk_mib    int         not null,
    pools       text[]      not null default '{}',
    seats       int[]       not null default '{}',
    taken_at    timestamptz not null default now(),
    lost_at     timestamptz             -- its worker is gone; the engine may still sit on the seats
);

create table licence_pool (
    pool         text        primary key,
    seats        int         not null check (seats >= 0),  -- most that we may use; people change it
    weight       int         not null check (weight > 0),  -- that one attempt, process or host takes
    counts       text        not null check (counts in ('ATTEMPT', 'PROCESS', 'HOST_USER')),
    engines      text[]      not null,
    reserves     text        not null default '',          -- seats kept for people, by time of day
    denials      int         not null default 0,           -- refusals in a row
    cool_until   timestamptz,                              -- nobody asks for a seat before
    server_total int,                                      -- what the licence server said last
    server_used  int,
    probed_at    timestamptz,
    probe_fault  text
);

-- Who changed a limit, and when; only ever added to.
create table limit_change (
    change_id       bigint      generated always as identity primary key,
    pool            text        not null,
    seats_before    int         not null,
    seats_after     int         not null,
    reserves_before text        not null,
    reserves_after  text        not null,
    changed_by      text        not null,
    reason          text        not null,
    changed_at      timestamptz not null default now()
);

-- Fair share between people: what was started for each of them.
create table submitter (
    name   text   primary key,
    served float8 not null
);

alter table batch
    add column submitted_by      text   not null default '',
    add column canary            int,                         -- configurations that run before all others
    add column canary_stage      text   check (canary_stage in ('CHOOSING', 'RUNNING', 'PASSED', 'FAILED')),
    add column break_after       int,                         -- failures of one signature that pause it
    add column core_hours        float8,                      -- limits of what it may be expected to take
    add column licence_hours     float8,
    add column runs              int    not null default 0,   -- attempts that ended
    add column run_seconds       float8 not null default 0,
    add column core_seconds      float8 not null default 0,   -- of what ended, and as expected of what runs
    add column seat_seconds      float8 not null default 0,
    add column log_ratio         float8 not null default 0,   -- sum of ln(actual / expected) over the runs
    add column log_ratio_squares float8 not null default 0;

create index batch_of_submitter on batch (submitted_by, priority desc, served) where waiting > 0;
drop index batch_with_work;
create index batch_with_work on batch (served) where waiting > 0;

create index batch_that_tries on batch (batch) where canary_stage in ('CHOOSING', 'RUNNING');

-- Distinct jobs of a batch that failed with one signature; kept only where a breaker counts them.
create table batch_failure (
    batch     text not null references batch,
    signature text not null,
    job_id    uuid not null,
    primary key (batch, signature, job_id)
);

-- Job-seconds that a batch waited, by what for; sampled.
create table batch_wait (
    batch      text        primary key references batch,
    ordering   float8      not null default 0,
    resources  float8      not null default 0,
    licence    float8      not null default 0,
    paused     float8      not null default 0,
    sampled_at timestamptz not null default now()
);
