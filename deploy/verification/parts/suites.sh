# What is proved by Maven, with a word more than `./workflow test` says.

sbom() {
    say "bill of materials"
    if "$home/deploy/sbom" >"$here/target/sbom.log" 2>&1; then
        pass "sbom: $(grep -c '^accepted' "$here/target/sbom.log") accepted, none open; $(grep '^sbom:' "$here/target/sbom.log")"
    else
        tail -n 8 "$here/target/sbom.log"
        fail "sbom: $here/target/sbom.log"
    fi
}

# maven LOG WORD...: quiet but for what failed.
maven() {
    local log="$here/target/$1.log"
    shift
    (cd "$home" && ./mvnw -q -B -Dspotless.check.skip=true -Dsurefire.failIfNoSpecifiedTests=false "$@") >"$log" 2>&1 || {
        grep -E 'ERROR|Tests run' "$log" | head -n 20
        return 1
    }
}

login() {
    say "login at a real Keycloak"
    install chromium chromium || echo "no Chromium: only the terminal logs in"
    if ! maven keycloak dependency:get -Dartifact=org.keycloak:keycloak-quarkus-dist:26.7.3:zip -Dtransitive=false; then
        skip "login: Keycloak could not be had from the Maven registry"
    elif maven login package -Dtest=KeycloakLoginTest -pl deploy/e2e -am; then
        pass "login: at Keycloak 26.7.3, with a browser and from a terminal (the test says so where Chromium is missing)"
    else
        fail "login: $here/target/login.log"
    fi
}

on_containers() { # on_containers LOG WORD...: whoever wants a broker or a database gets a container
    export WORKFLOW_TEST_CONTAINERS=require TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
    local code=0
    maven "$@" || code=1
    unset WORKFLOW_TEST_CONTAINERS
    return "$code"
}

testcontainers() {
    say "tests on containers of Kafka and PostgreSQL"
    if on_containers testcontainers test -Dtest='dev.orcaworkflow.testkit.Test*Test,dev.orcaworkflow.messaging.*Test' \
        -pl platform/testkit,platform/messaging -am; then
        pass "testcontainers: the tests of the test kit and of all messaging, on apache/kafka:4.0.0 and postgres:18"
    else
        fail "testcontainers: $here/target/testcontainers.log"
    fi
}

# WORKFLOW_VERIFY_SERVICES names those of the services that shall take part, for example "recovery".
testcontainers_all() {
    local services="${WORKFLOW_VERIFY_SERVICES:-validation execution recovery reporting}" service
    say "every test of messaging and of $services on containers of Kafka and PostgreSQL"
    local modules=platform/testkit,platform/messaging tests='dev.orcaworkflow.testkit.Test*Test,dev.orcaworkflow.messaging.**.*Test'
    for service in $services; do
        modules+=",$service-service"
        tests+=",dev.orcaworkflow.$service.**.*Test"
    done
    if on_containers testcontainers-all test -pl "$modules" -am --fail-at-end -Dtest="$tests"; then
        pass "testcontainers: every test of messaging and of $services, on apache/kafka:4.0.0 and postgres:18"
    else
        fail "testcontainers: $here/target/testcontainers-all.log"
    fi
}

# What lies five migrations back is another schema, and speaks to the same topics.
earlier_commit() {
    local migration
    migration="$(git -C "$home" log --format=%H --diff-filter=A --max-count=5 -- '*/db/migration/*.sql' | tail -n 1)"
    [ -n "$migration" ] && git -C "$home" rev-parse --quiet --verify "$migration^"
}

upgrade() {
    say "every service from an earlier build to this one and back, while a batch runs"
    local from tree="$here/target/earlier"
    from="${WORKFLOW_UPGRADE_FROM:-$(earlier_commit)}"
    [ -n "$from" ] || { skip "upgrade: the history is too short to hold an earlier build"; return; }
    git -C "$home" worktree remove --force "$tree" >/dev/null 2>&1
    git -C "$home" worktree prune
    git -C "$home" worktree add --quiet --force --detach "$tree" "$from" || { fail "upgrade: no checkout of $from"; return; }
    echo "from $(git -C "$home" log -1 --format='%h, %cd, %s' --date=iso "$from")"
    echo "migrations since: $(git -C "$home" diff --name-only --diff-filter=A "$from" HEAD -- '*/db/migration/*.sql' | wc -l)"
    if ! (unset JAVA_HOME; "$tree/workflow" --version) >"$here/target/earlier.log" 2>&1; then
        fail "upgrade: the earlier build: $here/target/earlier.log"
    elif maven upgrade package -Dtest=UpgradeTest -Dworkflow.earlier="$tree" -pl deploy/e2e -am; then
        pass "upgrade: from ${from:0:7} to this build and back: $(sed -n 's/^upgrade and back: //p' "$here/target/upgrade.log")"
    else
        fail "upgrade: $here/target/upgrade.log"
    fi
    git -C "$home" worktree remove --force "$tree"
}

kubernetes() {
    say "operators' kinds against their published types"
    command -v kubectl >/dev/null || PATH="$PATH:$here/target/kubectl/usr/bin"
    command -v kubectl >/dev/null || unpack_from_release trixie kubectl "$here/target/kubectl"
    command -v kubectl >/dev/null || { skip "kubernetes: no kubectl"; return; }
    install npm npm || { skip "kubernetes: no npm, the operators' published types were not asked"; return; }
    (cd "$work" && npm install --silent --no-audit --no-fund js-yaml@4 @kubernetes-models/keda@0.4.2 \
        @kubernetes-models/cloudnative-pg@0.1.4 @kubernetes-models/prometheus-operator@6.0.0) >/dev/null 2>&1 ||
        { skip "kubernetes: the npm registry could not be reached, the operators' published types were not asked"; return; }
    kubectl kustomize "$home/deploy/kubernetes/overlays/production" >"$work/production.yaml" 2>/dev/null
    if NODE_PATH="$work/node_modules" node "$here/operator-kinds.js" "$work/production.yaml"; then
        pass "kubernetes: KEDA, CloudNativePG and Prometheus operator kinds fit their published types"
    else
        fail "kubernetes: an operator's kind does not fit its published type"
    fi
    skip "kubernetes: there is no cluster here; manifests were rendered and checked, never applied"
}
