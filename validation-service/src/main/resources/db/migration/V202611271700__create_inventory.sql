-- What a licensed program told of a file that nobody else can open, by what the file holds.
create table inventory (
    fingerprint text        primary key,
    bytes       bigint      not null check (bytes > 0),
    file        text        not null,
    inventory   text        not null,  -- JSON
    imported_at timestamptz not null
);
