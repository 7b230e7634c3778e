-- A run on one file that keeps nothing.
create table trial (
    trial_id     uuid        primary key,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'ENDED')),
    request      bytea       not null,
    lease_id     uuid,
    asked_at     timestamptz not null default now()
);
create index trial_unfinished on trial (asked_at) where state <> 'ENDED';
