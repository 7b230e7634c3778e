-- Who asked for what over HTTP. Rows are only ever added.
create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    principal text not null,
    method text not null,
    path text not null,
    status int not null
);

create index audit_at on audit (at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit rows are never changed';
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function refuse_audit_change();
