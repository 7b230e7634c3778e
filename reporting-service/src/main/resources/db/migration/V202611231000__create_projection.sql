-- Every event that was ever told, once: the inbox of this service and its memory. All other tables follow from it.
create table event (
    id          text        primary key,           -- ce_id
    topic       text        not null,
    type        text        not null,
    batch       text        not null,
    job_id      uuid,                               -- null for events about a batch as a whole
    happened_at timestamptz not null,
    body        text        not null
);
create index event_job on event (job_id);
create index event_batch on event (batch) where job_id is null;

-- One row per configuration of a batch: the fold of its events.
create table job (
    id                uuid    primary key,
    batch             text    not null,
    config            text    collate "C" not null, -- listed in byte order
    state             text    not null check (state in ('SUBMITTED', 'APPROVED', 'RUNNING', 'RECOVERING',
                                  'SUCCEEDED', 'REJECTED', 'DEAD', 'SKIPPED', 'CANCELLED')),
    generation        int     not null,
    revision          int     not null,
    attempts          int     not null,
    mark              text    check (mark in ('RETRIED', 'TEXT_CHANGED')),
    approved          boolean not null,             -- ever
    needed_recovery   boolean not null,             -- ever, in this generation
    error_class       text,
    fine_class        text,
    signature         text,
    message           text,
    seconds           double precision,             -- wall time of the accepted attempt
    partial           boolean not null,
    files_total       int     not null,
    files_succeeded   int     not null,
    files_failed      int     not null,
    first_started_at  timestamptz,
    ended_at          timestamptz,
    peak_cpu          double precision,
    peak_memory       double precision,
    detail            text    not null,             -- JSON: what only a report or a job's own page shows
    progress_done     int,                          -- of the attempt under way; a courtesy, not part of the fold
    progress_total    int,
    progress_item     text
);
create index job_place on job (batch, config, id);
create index job_state on job (batch, state, config, id);
create index job_signature on job (batch, signature, config, id) where signature is not null;
create index job_live on job (state) where state in ('SUBMITTED', 'APPROVED', 'RUNNING', 'RECOVERING');

-- One row per batch: its life, folded from its events, and the sums over its jobs, so that listing needs no scan.
create table batch (
    id               text        primary key,
    first_seen_at    timestamptz not null,
    life             text        not null default 'OPEN' check (life in ('OPEN', 'PAUSED', 'STOPPED', 'CANCELLED')),
    completed        boolean     not null default false,
    sequence         bigint      not null default 0,
    mode             text        check (mode in ('PARALLEL', 'SEQUENTIAL')),
    size             int,
    purpose          text,
    submitted_by     text,
    opened_at        timestamptz,
    completed_at     timestamptz,
    paused_seconds   double precision not null default 0,
    reason           text,
    peak_cpu         double precision,
    peak_memory      double precision,
    submitted        int         not null default 0,
    approved         int         not null default 0,
    rejected         int         not null default 0,
    succeeded        int         not null default 0,
    recovered        int         not null default 0,
    failed           int         not null default 0,
    skipped          int         not null default 0,
    cancelled        int         not null default 0,
    recovery_ended   int         not null default 0,
    changed          int         not null default 0,
    files_total      int         not null default 0,
    files_succeeded  int         not null default 0,
    files_failed     int         not null default 0,
    first_started_at timestamptz,
    last_ended_at    timestamptz,
    unjudged         boolean     not null default true  -- objectives and verification have not looked at these sums yet
);
create index batch_age on batch (first_seen_at desc, id);
create index batch_unjudged on batch (id) where unjudged;

-- What was told about completed batches: each completion is verified and published once.
create table verification (
    batch       text        not null,
    sequence    bigint      not null,
    operations  text        not null check (operations in ('PASS', 'FAIL', 'NOT_ASSESSED')),
    engineering text        not null check (engineering in ('PASS', 'FAIL', 'NOT_ASSESSED')),
    overall     text        not null check (overall in ('PASS', 'FAIL', 'NOT_ASSESSED')),
    verified_at timestamptz not null,
    primary key (batch, sequence)
);

-- One row per alert and batch: firing, or resolved.
create table alert (
    name        text        not null,
    batch       text        not null,
    state       text        not null check (state in ('FIRING', 'RESOLVED')),
    severity    text        not null check (severity in ('warning', 'critical')),
    message     text        not null,
    since       timestamptz not null,
    turns       int         not null default 1,
    primary key (name, batch)
);
create index alert_firing on alert (batch) where state = 'FIRING';
