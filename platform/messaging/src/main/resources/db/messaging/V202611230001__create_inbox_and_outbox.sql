-- Messages handled before: the same message twice has one effect.
create table inbox (
    message_id  text        primary key,
    received_at timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);

-- Messages promised by a committed transaction and not yet acknowledged by the broker.
-- A sequence with a cache of one keeps ids in the order in which transactions of one job reach this table.
create table outbox (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    message_key   text        not null,
    headers       text[]      not null,  -- name, value, name, value, ...
    payload       bytea,
    created_at    timestamptz not null default now(),
    parked_at     timestamptz,           -- set when the broker can never take it; needs a person
    parked_reason text
);
create index outbox_parked on outbox (parked_at) where parked_at is not null;
