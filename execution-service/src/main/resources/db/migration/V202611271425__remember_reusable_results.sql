-- Results that may stand for an equal run, where somebody asked for that.
create table reusable_result (
    reuse_key  text        primary key,  -- hash of configuration, engine build and template version
    job_id     uuid        not null,
    batch      text        not null,
    config     text        not null,
    result     bytea       not null,     -- the event that told it
    ended_at   timestamptz not null default now()
);
