-- Versions of templates, and where each is in its life.
create table template_version (
    name       text        not null,
    major      int         not null,
    minor      int         not null,
    patch      int         not null,
    state      text        not null check (state in ('draft', 'verified', 'production', 'deprecated', 'retired')),
    text       text        not null,
    sha256     text        not null,
    changed_at timestamptz not null,
    primary key (name, major, minor, patch)
);

-- Who did what, and when. Rows are only ever added.
create table template_history (
    name     text        not null,
    sequence bigint      not null,
    version  text        not null,
    at       timestamptz not null,
    actor    text        not null,
    action   text        not null,
    state    text        not null,  -- of the version afterwards
    note     text,
    primary key (name, sequence)
);

-- A run of the five steps of verification.
create table template_verification (
    id           uuid        primary key,
    name         text        not null,
    version      text        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    state        text        not null check (state in ('running', 'passed', 'failed')),
    asked_by     text        not null,
    engine       text        not null,
    engine_build text        not null,
    folder       text        not null,  -- of the configuration that is tried
    shape        text        not null,
    text         text        not null   -- the configuration that is tried
);
create index template_verification_of on template_verification (name, version, started_at);

create table template_check (
    verification_id  uuid   not null references template_verification,
    step             text   not null check (step in ('syntax', 'schema', 'single-file', 'batch', 'performance')),
    result           text   not null check (result in ('running', 'passed', 'failed', 'not-assessed')),
    reason           text   not null,
    seconds_per_file double precision,
    primary key (verification_id, step)
);

create table template_trial (
    id              uuid primary key,
    verification_id uuid not null references template_verification,
    step            text not null check (step in ('single-file', 'batch')),
    file            text not null,
    state           text not null check (state in ('running', 'passed', 'failed')),
    seconds         double precision,
    evidence        text
);
create index template_trial_of on template_trial (verification_id);

-- Configurations that were submitted as made from a template: the usage of each version, and what a new version is
-- compared with. Nothing else is written for a configuration that names no template.
create table template_use (
    job_id      uuid        primary key,
    name        text        not null,
    version     text        not null,
    batch       text        not null,
    config      text        not null,
    folder      text        not null,
    text_inline text,
    text_claim  text,
    text_sha256 text        not null,
    rules       text[]      not null,   -- rules of the findings of its validation
    parameters  text        not null,   -- as the text records them, JSON
    used_at     timestamptz not null,
    state       text        not null check (state in ('open', 'succeeded', 'unsuccessful', 'dropped')),
    seconds     double precision,
    files       int
);
create index template_use_of on template_use (name, version, used_at);
create index template_use_open on template_use (batch) where state = 'open';
