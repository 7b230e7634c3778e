-- Jobs that validation rejected for good: somebody may mend their text and submit it again.
alter table withdrawn_job drop constraint withdrawn_job_state_check;
alter table withdrawn_job add constraint withdrawn_job_state_check check (state in ('SKIPPED', 'CANCELLED', 'REJECTED'));
