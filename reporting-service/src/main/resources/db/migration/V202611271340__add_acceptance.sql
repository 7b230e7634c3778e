-- What an engineer decided about a result that rests on a changed text; until all are accepted the batch is not for issue.
alter table job add column accepted boolean not null default false;
alter table batch add column unaccepted int not null default 0;
update batch set unaccepted = changed;
