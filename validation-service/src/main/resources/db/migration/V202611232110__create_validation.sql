-- One row per job: the verdict on its latest text. The primary key is the inbox of configs.submitted: the same text
-- under the same key and batch is the same job, so a second delivery finds the row and does nothing.
create table validation (
    job_id        uuid        primary key,
    batch         text        not null,
    config        text        not null,
    text_sha256   text        not null,  -- of the text as submitted; a revision does not change it
    submission_id text,                  -- the sender's ce_id, if any
    output        text,                  -- directory and stem of the result files; null where nothing can collide
    generation    int         not null,
    revision      int         not null,
    attempt       int         not null,
    status        text        not null check (status in
                      ('APPROVED', 'REJECTED', 'REPAIRABLE', 'AWAITING_TRIAL', 'AWAITING_CAPACITY')),
    trial_id      uuid,                  -- the trial that is waited for
    waiting       text,                  -- what is needed to go on, as JSON; null once decided
    since         timestamptz not null,  -- when the status was reached
    version       bigint      not null
);
-- Two configurations of a batch must not overwrite each other's files.
create unique index validation_output on validation (batch, output) where output is not null;
create index validation_submission on validation (submission_id) where submission_id is not null;
create index validation_waiting on validation (status, since)
    where status in ('AWAITING_TRIAL', 'AWAITING_CAPACITY');
