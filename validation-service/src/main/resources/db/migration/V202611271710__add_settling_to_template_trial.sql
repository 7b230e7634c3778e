-- A batch may be told complete a moment before its result arrives: without one until then, it brought none.
alter table template_trial add column settles_at timestamptz;
create index template_trial_batch on template_trial (file) where step = 'batch' and state = 'running';
