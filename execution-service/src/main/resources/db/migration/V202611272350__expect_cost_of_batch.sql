-- What a batch was expected to take when its configurations arrived, told once all of them have.
alter table batch add column expected_jobs int not null default 0;
alter table batch add column expected_core_seconds float8 not null default 0;
alter table batch add column expected_seat_seconds float8 not null default 0;
