# The whole system in containers: a study through it, each container restarted, everything lost and brought back.
containers=(kafka postgres validation execution recovery reporting prometheus alertmanager)
compose_home="$home/deploy/compose"
samples=deploy/local/samples/oc4-study
started=

compose() { docker compose --project-directory "$compose_home" "$@"; }

# workflow WORD...: the command line, on the system in containers.
workflow() {
    WORKFLOW_DATA="$compose_home/data" "$JAVA_HOME/bin/java" -Dworkflow.home="$WORKFLOW_WORKSPACE" \
        -jar "$home/deploy/local/target/workflow.jar" "$@"
}

up() {
    [ -z "$started" ] || { healthy; return; }
    skip "Grafana: no package of it can be had here, its container was not started and no dashboard was rendered"
    export WORKFLOW_WORKSPACE="$work/workspace"
    mkdir -p "$WORKFLOW_WORKSPACE/${samples%/*}"
    cp -r "$home/$samples" "$WORKFLOW_WORKSPACE/${samples%/*}/"
    rm -rf "$WORKFLOW_WORKSPACE/$samples/output"
    chmod 755 "$work"
    local base="${WORKFLOW_VERIFY_PORTS:-28080}" name
    for name in REPORTING VALIDATION EXECUTION RECOVERY BROKER DATABASE PROMETHEUS ALERTMANAGER GRAFANA; do
        export "WORKFLOW_${name}_PORT=$((base++))"
    done
    "$compose_home/prepare" || return 1
    started=yes
    healthy
}

healthy() { # all containers, those that run already among them
    compose up --detach --wait --wait-timeout 240 "${containers[@]}" >"$here/target/compose-up.log" 2>&1 && return 0
    cat "$here/target/compose-up.log"
    compose logs --tail 30
    return 1
}

system_down() {
    [ -n "$started" ] && [ -e "$compose_home/.env" ] || return 0
    compose down --volumes --timeout 20 >/dev/null 2>&1
    rm -rf "$compose_home/.env" "$compose_home/secrets" "$compose_home/data"
}

study() { workflow demo --exit; }

compose_study() {
    say "the whole system in containers"
    up || { fail "compose: not every container became healthy"; return; }
    pass "compose: up --wait, every container is healthy (${containers[*]})"
    if study >"$here/target/study.log" 2>&1; then
        pass "compose: every configuration of the sample study ended as it should"
    else
        tail -n 30 "$here/target/study.log"
        fail "compose: the sample study: $here/target/study.log"
    fi
    local targets
    targets="$(ask "$WORKFLOW_PROMETHEUS_PORT/api/v1/targets?state=active" | grep -o '"health":"up"' | wc -l)"
    if [ "$targets" = 4 ]; then pass "compose: Prometheus scrapes all four services"; else fail "compose: Prometheus scrapes $targets of 4 services"; fi
    if compose exec -T postgres psql "postgresql://recovery:$(cat "$compose_home/secrets/recovery")@127.0.0.1/workflow" \
        -c 'select count(*) from execution.job' >/dev/null 2>&1; then
        fail "compose: recovery's role reads execution's schema"
    elif compose logs postgres 2>&1 | grep -q 'recovery@workflow.*permission denied for schema execution'; then
        pass "compose: recovery's role is refused execution's schema, and the database's log says who was refused"
    else
        fail "compose: recovery's role was refused execution's schema, and the database's log does not say it"
    fi
}

ask() { wget -q -O - "http://127.0.0.1:$1"; }

# Returns when a configuration of the batch that a study's log names has succeeded, and others have not.
middle() { # middle LOG
    local batch _
    for _ in $(seq 300); do
        batch="$(sed -n 's/^Submitted .* as batch //p' "$1")"
        [ -n "$batch" ] && ask "$WORKFLOW_REPORTING_PORT/api/v1/batches/$batch" |
            grep -q '"succeeded":[1-9].*"live":[1-9]' && return 0
        sleep 0.2
    done
    return 1
}

restarts() {
    say "each container restarted in the middle of a study"
    up || { fail "restarts: not every container became healthy"; return; }
    local container log running
    for container in "${containers[@]}"; do
        log="$here/target/restart-$container.log"
        study >"$log" 2>&1 &
        running=$!
        middle "$log" || { kill "$running" 2>/dev/null; tail -n 12 "$log"; fail "restarts: no study was in its middle: $log"; continue; }
        compose restart --timeout 40 "$container" >/dev/null 2>&1
        if wait "$running"; then
            pass "restarts: $container, and every configuration ended as it should"
        else
            tail -n 12 "$log"
            fail "restarts: $container: $log"
        fi
        healthy || fail "restarts: not healthy after $container"
    done
}

# Configurations of a batch and how they ended, without what differs between two runs of the same study.
states() { workflow jobs "$1" | awk '{ print $1, $2 }' | sort; }

backup() {
    say "the installation lost in the middle of a study, and brought back"
    up || { fail "backup: not every container became healthy"; return; }
    local log="$here/target/backup.log" copy="$work/copy" left
    study >"$log" 2>&1 || { tail -n 12 "$log"; fail "backup: the study before it: $log"; return; }
    local before
    before="$(sed -n 's/^Submitted .* as batch //p' "$log")"
    workflow report "$before" --format json >"$work/report-before.json"
    # One at a time, so that there is a middle to be in.
    workflow submit --batch middle --max-workers 1 "$WORKFLOW_WORKSPACE/$samples" >>"$log" 2>&1
    until workflow pause middle >>"$log" 2>&1; do sleep 0.2; done

    "$compose_home/backup" "$copy" >>"$log" 2>&1 || { tail -n 5 "$log"; fail "backup: no copy was made: $log"; return; }
    compose down --volumes --timeout 40 >>"$log" 2>&1
    rm -rf "$compose_home/.env" "$compose_home/secrets" "$compose_home/data" "$WORKFLOW_WORKSPACE"
    "$compose_home/restore" "$copy" >>"$log" 2>&1 || { tail -n 5 "$log"; fail "backup: the copy did not come back: $log"; return; }
    healthy || { fail "backup: not every container became healthy after the restore"; return; }

    workflow report "$before" --format json >"$work/report-after.json"
    if cmp -s "$work/report-before.json" "$work/report-after.json"; then
        pass "backup: the report of the study before is the same to the byte"
    else
        cp "$work"/report-*.json "$here/target/"
        fail "backup: the report differs: $here/target/report-{before,after}.json"
    fi
    left="$(ask "$WORKFLOW_REPORTING_PORT/api/v1/batches/middle" | grep -o '"live":[0-9]*')"
    workflow resume middle >>"$log" 2>&1
    workflow watch middle --timeout 5m >>"$log" 2>&1
    # One of the sample study waits for an answer to the end.
    if [ "${left#*:}" -gt 1 ] && [ "$(states middle)" = "$(states "$before")" ]; then
        pass "backup: the paused study went on with the ${left#*:} configurations that were left, each to the end it should have"
    else
        fail "backup: of the paused study $left, and its ends differ: $log"
    fi
}
