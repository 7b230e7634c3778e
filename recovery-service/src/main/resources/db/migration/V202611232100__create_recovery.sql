-- One job on its way through recovery. Texts, submission, evidence and diagnosis are kept as JSON, as they came.
create table recovery_case (
    job_id         uuid        primary key,
    batch          text        not null,
    config         text        not null,
    generation     int         not null,
    revision       int         not null,
    attempt        int         not null,
    origin         text        not null check (origin in ('REJECTION', 'FAILURE', 'TRIAL')),
    status         text        not null
        check (status in ('OPEN', 'RETRYING', 'TRYING', 'ASKING', 'HANDED_BACK', 'DEAD', 'DROPPED')),
    submission     text        not null,
    engine         text,
    engine_build   text        not null,
    evidence       text        not null,
    failed_file    text,
    partial        boolean     not null,
    original_text  text        not null,  -- as submitted: every difference is against it
    current_text   text        not null,  -- what was rejected, run or tried last
    mended_text    text,                  -- what is on trial
    diagnosis      text,
    signature      text,
    strategy       text,
    changes        text        not null,
    tried          text        not null,
    question       text,
    reason         text,
    shape          text,
    trial_id       uuid,
    trial_file     text,
    trial_requests int         not null,
    retries        int         not null,
    repairs        int         not null,
    sequence       int         not null,  -- numbers the events about this job
    not_before     timestamptz,           -- when something is to be done, unless something happens before
    opened_at      timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null
);
create index recovery_case_due on recovery_case (not_before) where status in ('RETRYING', 'TRYING');
create index recovery_case_trial on recovery_case (trial_id) where status = 'TRYING';
create index recovery_case_asking on recovery_case (signature) where status = 'ASKING';
create index recovery_case_batch on recovery_case (batch);

-- One problem, however many jobs have it.
create table signature (
    id          text        primary key,
    diagnosis   text        not null,
    subject     text,
    suggestions text        not null,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null,
    occurrences bigint      not null
);

-- What a person answered, for all jobs of a batch with the same problem.
create table answer (
    batch       text        not null,
    subject     text        not null,
    chosen      text        not null,
    answered_at timestamptz not null,
    primary key (batch, subject)
);

-- Batches that were cancelled or stopped.
create table halted_batch (
    batch          text    primary key,
    halted         boolean not null,
    event_sequence bigint  not null
);
