-- How many live jobs are in each state, so that a page of a batch counts nothing.
alter table batch
    add column live_submitted  int not null default 0,
    add column live_approved   int not null default 0,
    add column live_running    int not null default 0,
    add column live_recovering int not null default 0;

update batch set live_submitted = c.submitted, live_approved = c.approved, live_running = c.running,
    live_recovering = c.recovering
from (select batch,
             count(*) filter (where state = 'SUBMITTED')  as submitted,
             count(*) filter (where state = 'APPROVED')   as approved,
             count(*) filter (where state = 'RUNNING')    as running,
             count(*) filter (where state = 'RECOVERING') as recovering
      from job group by batch) as c
where c.batch = batch.id;

-- By what the pages and the comparison of runs look for.
alter table job
    add column engine   text,                       -- what computed, or what was asked to
    add column template text;                       -- name@version, or null

update job set engine = detail::json -> 'engine' ->> 'id';
create index job_template on job (template, batch) where template is not null;

-- Jobs of a batch that have one problem.
create table problem (
    batch     text not null,
    signature text not null,
    jobs      int  not null,
    dead      int  not null,                        -- of them, to be run again by a retry
    primary key (batch, signature)
);

insert into problem select batch, signature, count(*), count(*) filter (where state = 'DEAD') from job where signature is not null group by batch, signature;

-- The sums of a batch by engine: the standards are judged per engine.
create table batch_engine (
    batch            text not null,
    engine           text not null,
    jobs             int  not null default 0,
    files_succeeded  int  not null default 0,
    files_failed     int  not null default 0,
    recovered        int  not null default 0,
    recovery_ended   int  not null default 0,
    first_started_at timestamptz,
    last_ended_at    timestamptz,
    primary key (batch, engine)
);

insert into batch_engine
select batch, engine, count(*), sum(files_succeeded), sum(files_failed),
       count(*) filter (where needed_recovery and state = 'SUCCEEDED'),
       count(*) filter (where needed_recovery
           and state in ('SUCCEEDED', 'REJECTED', 'DEAD', 'SKIPPED', 'CANCELLED')),
       min(first_started_at), max(ended_at)
from job where engine is not null group by batch, engine;

create index batch_completion on batch (completed_at) where completed;

-- An alert waits in PENDING until its condition has held for a while.
alter table alert drop constraint alert_state_check;
alter table alert add constraint alert_state_check check (state in ('PENDING', 'FIRING', 'RESOLVED'));
create index alert_pending on alert (since) where state = 'PENDING';

-- What each worker can run, as last announced.
create table worker (
    name         text        primary key,
    host         text        not null,
    announced_at timestamptz not null,
    milli_cores  int         not null,
    memory_mib   bigint      not null,
    pools        text        not null,              -- JSON: seats by licence pool
    engines      text        not null               -- JSON: ids of engines
);

-- Templates as last published, read without knowing more of them than is shown.
create table template (
    name         text        primary key,
    published_at timestamptz not null,
    body         text        not null               -- JSON as published
);
