-- Failures are stored as they come and judged in turn, a fair share to every batch; jobs are followed to their end.
alter table recovery_case drop constraint recovery_case_status_check;
alter table recovery_case add constraint recovery_case_status_check
    check (status in ('OPEN', 'RETRYING', 'TRYING', 'ASKING', 'HANDED_BACK', 'RECOVERED', 'DEAD', 'DROPPED'));
alter table recovery_case add column proposed text not null default '[]';  -- changes of the text on trial
drop index recovery_case_due;
create index recovery_case_due on recovery_case (batch, not_before) where status in ('OPEN', 'RETRYING', 'TRYING');
create index recovery_case_dead on recovery_case (batch, signature) where status = 'DEAD';

-- Cancelled for good; a stopped batch goes on when somebody asks for a retry.
alter table halted_batch add column cancelled boolean not null default false;

-- Everything that recovery ever tried, and what came of it. Rates, bounds and reports are counted from here.
create table recovery_attempt (
    job_id      uuid        not null,
    number      int         not null,
    batch       text        not null,
    generation  int         not null,
    rule        text        not null,
    signature   text        not null,
    strategy    text        not null,
    description text        not null,
    trial_id    uuid,
    outcome     text        not null check (outcome in
                    ('OPEN', 'RECOVERY_SUCCESSFUL', 'RECOVERY_FAILED', 'RECOVERY_TEST_ERROR')),
    note        text,                  -- what showed that it failed
    started_at  timestamptz not null,
    ended_at    timestamptz,
    primary key (job_id, number)
);
create index recovery_attempt_problem on recovery_attempt (batch, signature, strategy);
create index recovery_attempt_rule on recovery_attempt (rule, strategy);

-- What people asked for: the same key is the same request.
create table retry_request (
    batch         text        not null,
    request_key   text        not null,
    signature     text,
    retried       bigint      not null,
    need_new_text bigint      not null,
    requested_at  timestamptz not null,
    primary key (batch, request_key)
);

-- What engineers decided about results that rest on a changed text.
create table result_decision (
    job_id     uuid        not null,
    number     int         not null,
    generation int         not null,
    revision   int         not null,
    decision   text        not null check (decision in ('ACCEPTED', 'REJECTED')),
    decided_by text        not null,
    reason     text,
    decided_at timestamptz not null,
    primary key (job_id, number)
);

-- Messages that a service could not handle, until somebody replays or discards them.
create table dead_letter (
    id          uuid        primary key,  -- of the place that the message had on its topic
    topic       text        not null,
    consumer    text        not null,     -- consumer group that could not handle it
    signature   text        not null,
    exception   text        not null,
    reason      text        not null,
    message_key text,
    headers     text        not null,     -- JSON, without the dlq_ ones
    payload     bytea       not null,
    state       text        not null check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
    edited      boolean     not null default false,
    decided_by  text,
    buried_at   timestamptz not null,
    decided_at  timestamptz
);
create index dead_letter_open on dead_letter (signature, buried_at) where state = 'OPEN';
