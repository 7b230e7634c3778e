-- What each worker said last about itself.
create table capacity (
    worker       text        primary key,
    announced_at timestamptz not null,
    announcement text        not null  -- JSON
);

-- What earlier runs took: a moving average of seconds per file, by shape of configuration and by engine.
create table cost (
    kind             text             not null check (kind in ('SHAPE', 'ENGINE')),
    subject          text             not null,
    seconds_per_file double precision not null,
    primary key (kind, subject)
);
