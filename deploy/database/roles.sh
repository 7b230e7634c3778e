#!/usr/bin/env bash
# Makes one database, one role and one schema per service; run by the PostgreSQL image when its data directory is new.
# Each role owns its schema and sees no other. Passwords come from files, so that no process list shows them.
set -euo pipefail

for service in validation execution recovery reporting; do
    psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname workflow \
        --set=service="$service" --set=password="$(cat "/run/secrets/$service-database/password")" <<'SQL'
create role :"service" login password :'password';
create schema :"service" authorization :"service";
grant connect on database workflow to :"service";
SQL
done
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname workflow <<'SQL'
revoke connect on database workflow from public;
revoke create on schema public from public;
SQL
