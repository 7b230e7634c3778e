-- What one process of earlier runs took, by shape and engine, the latest last; short, because only a few are remembered.
create table measured_need (
    shape       text        not null,
    engine      text        not null,
    memory_mib  int[]       not null,  -- highest resident memory
    milli_cores int[]       not null,  -- mean over the run
    measured_at timestamptz not null default now(),
    primary key (shape, engine)
);
