-- A batch as its first record fixed it. A batch of one configuration has a row only when it was halted.
create table batch (
    id             text    primary key,
    size           int,                            -- null: an open batch
    mode           text    check (mode in ('PARALLEL', 'SEQUENTIAL')),
    max_workers    int,
    stop_on        text,                           -- null: only a tombstone, no record has arrived yet
    received       int     not null default 0,     -- records taken in, the rejected ones included
    halted         boolean not null default false, -- cancelled or stopped: no trials for it any more
    event_sequence bigint  not null default 0      -- of the latest batch event that was heeded
);
