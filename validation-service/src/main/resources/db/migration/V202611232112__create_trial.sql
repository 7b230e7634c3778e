-- Single-file trials asked for by this service.
create table trial (
    id           uuid        primary key,
    shape        text        not null,
    engine       text        not null,
    engine_build text        not null,
    file         text        not null,
    shared       boolean     not null,  -- for every configuration of the shape, or for one job only
    job_id       uuid        not null,  -- whose text is run
    revision     int         not null,
    status       text        not null check (status in ('REQUESTED', 'PASSED', 'FAILED')),
    requested_at timestamptz not null,
    ended_at     timestamptz,
    evidence     text                   -- what the engine said when it failed
);
-- Single flight: one shared trial per shape and engine build, however many replicas ask for it.
create unique index trial_shared on trial (shape, engine, engine_build) where shared;
create index trial_passed on trial (shape, engine, engine_build) where status = 'PASSED';
