-- What the template that a configuration came from makes of its parameters: a missing section is completed from it.
alter table recovery_case add column template_text text;
