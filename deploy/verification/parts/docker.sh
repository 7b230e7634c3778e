# A Docker daemon, a Compose and images to verify with.
daemon=

install() { # install COMMAND PACKAGE: once, from Debian
    command -v "$1" >/dev/null || {
        apt-get update -qq >/dev/null 2>&1
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null 2>&1
    }
    command -v "$1" >/dev/null
}

# A fresh Debian has neither, and the Maven wrapper takes a wget without certificates for a way to download.
downloads() {
    [ -e /etc/ssl/certs/ca-certificates.crt ] || {
        apt-get update -qq >/dev/null 2>&1
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ca-certificates >/dev/null 2>&1
    }
    install wget wget
}

docker_daemon() {
    docker info >/dev/null 2>&1 && return 0
    install dockerd docker.io && install docker docker.io || return 1
    # Where Debian starts what it installs, one runs by now.
    docker info >/dev/null 2>&1 && return 0
    export DOCKER_HOST="unix://$work/docker.sock"
    # Beside the checkout, not in memory: images are large.
    dockerd --data-root "$here/target/docker" --exec-root "$work/exec" --pidfile "$work/docker.pid" \
        --host "$DOCKER_HOST" >"$here/target/dockerd.log" 2>&1 &
    daemon=$!
    local _
    for _ in $(seq 60); do
        docker info >/dev/null 2>&1 && { echo "a private Docker daemon is running"; return 0; }
        kill -0 "$daemon" 2>/dev/null || break
        sleep 1
    done
    echo "the private Docker daemon did not start: $here/target/dockerd.log"
    return 1
}

daemon_down() {
    [ -z "$daemon" ] || { kill "$daemon" && wait "$daemon"; } 2>/dev/null
}

# `docker compose`, version 2: what is installed, else Debian's package, where need be the one of the next release of
# Debian, unpacked beside the checkout: it needs nothing but a C library of 2022.
docker_compose() {
    docker compose version >/dev/null 2>&1 && return 0
    local plugin="$here/target/compose/usr/libexec/docker/cli-plugins/docker-compose"
    [ -x "$plugin" ] || unpack_from_release trixie docker-compose "$here/target/compose"
    [ -x "$plugin" ] || return 1
    export DOCKER_CONFIG="$work/docker"
    mkdir -p "$DOCKER_CONFIG/cli-plugins"
    ln -sf "$plugin" "$DOCKER_CONFIG/cli-plugins/docker-compose"
    docker compose version
}

# unpack_from_release SUITE PACKAGE DIRECTORY: a package of another release, checked by Debian's keys; installs nothing.
unpack_from_release() {
    local state="$work/apt-$1" mirror
    mirror="$(grep -rhv '^ *#' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?' | head -n 1)"
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$3"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror:-http://deb.debian.org/debian} $1 main" \
        >"$state/sources.list"
    local options=(-qq -o "Dir::Etc::sourcelist=$state/sources.list" -o Dir::Etc::sourceparts=/nonexistent
        -o "Dir::State::lists=$state/lists" -o "Dir::Cache=$state/cache" -o APT::Sandbox::User=root -o Acquire::Languages=none)
    apt-get "${options[@]}" update >/dev/null 2>&1 &&
        (cd "$state" && apt-get "${options[@]}" download "$2" >/dev/null 2>&1 && dpkg-deb -x "$2"_*.deb "$3")
}

standins() {
    say "stand-ins for images that only a registry has"
    "$here/standins/build" "$home" >"$here/target/standins.log" 2>&1 || {
        tail -n 5 "$here/target/standins.log"
        return 1
    }
    echo "apache/kafka:4.0.0, postgres:18, prom/prometheus:v3.5.0 and prom/alertmanager:v0.28.1 are stand-ins:"
    echo "Kafka 4.0.2, as jars of the Maven registry; PostgreSQL 18 of the Maven registry; Debian's Prometheus and Alertmanager"
}
