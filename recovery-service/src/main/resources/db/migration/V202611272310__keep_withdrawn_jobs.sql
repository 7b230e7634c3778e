-- Jobs that were skipped or cancelled, with what would have run: somebody may want them run after all.
create table withdrawn_job (
    job_id       uuid        primary key,
    batch        text        not null,
    config       text        not null,
    generation   int         not null,
    revision     int         not null,
    attempt      int         not null,
    state        text        not null check (state in ('SKIPPED', 'CANCELLED')),
    run_text     text        not null,
    submission   text        not null,
    withdrawn_at timestamptz not null
);
create index withdrawn_job_batch on withdrawn_job (batch, state);
