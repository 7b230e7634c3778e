-- Messages handled before: the same message twice has one effect. Ids are compared as bytes, not by a language's rules.
create table inbox (
    message_id  text collate "C" primary key,
    received_at timestamptz      not null default now()
);
-- Rows arrive in the order of time, so a few bytes per block are index enough for forgetting the old ones.
create index inbox_received_at on inbox using brin (received_at);

-- Messages promised by a committed transaction and not yet acknowledged by the broker.
-- A sequence with a cache of one keeps ids in the order in which transactions of one job reach this table.
create table outbox (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    message_key   bytea,
    headers       text[]      not null,  -- name, value, name, value, ...
    payload       bytea,
    created_at    timestamptz not null default now(),
    parked_at     timestamptz,           -- set when the broker can never take it; needs a person
    parked_reason text
);
create index outbox_parked on outbox (parked_at) where parked_at is not null;

-- Rows live for milliseconds: dead ones are cleared by their number, never by their share of an almost empty table.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
