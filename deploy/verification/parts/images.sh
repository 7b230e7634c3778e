# Images: the same when built again, and running as promised.

# same FIRST SECOND HOW: compares every image of two folders.
same() {
    local image
    for image in "$1"/*.tar; do
        if cmp -s "$image" "$2/${image##*/}"; then
            pass "image ${image##*/} is the same when $3"
        else
            fail "image ${image##*/} differs when $3"
        fi
    done
}

images_first() { # the images of this checkout, once
    [ -d "$work/first" ] || "$home/deploy/images/build" --output "$work/first" >"$here/target/images.log" 2>&1 ||
        { rm -rf "$work/first"; return 1; }
}

images_twice() {
    say "images, twice"
    images_first &&
        WORKFLOW_BUILD=skip "$home/deploy/images/build" --output "$work/second" >>"$here/target/images.log" 2>&1 ||
        { fail "images: $here/target/images.log"; return; }
    same "$work/first" "$work/second" "put together again"
    rm -rf "$work/second"
}

clones() {
    say "images from a fresh clone of HEAD"
    if [ -n "$(git -C "$home" status --porcelain)" ]; then
        skip "clones: this checkout is not HEAD, so its images may differ from those of a clone"
        return
    fi
    local copy="$here/target/clone"
    rm -rf "$copy"
    images_first && git clone --quiet "$home" "$copy" &&
        "$copy/deploy/images/build" --output "$work/clone" >"$here/target/clone.log" 2>&1 ||
        { fail "clones: $here/target/images.log, $here/target/clone.log"; return; }
    same "$work/first" "$work/clone" "built from a clone in another folder"
    rm -rf "$copy" "$work/clone"
}

load_images() {
    images_first || return 1
    local image
    for image in "$work/first"/*.tar; do docker load --quiet --input "$image" || return 1; done
}

runs_as_promised() {
    say "images run as promised"
    local image=orcaworkflow/execution-service:0.1.0-python
    if docker run --rm --entrypoint /usr/bin/python3 "$image" -c 'import yaml' >/dev/null 2>&1; then
        pass "the execution image with Python runs Python with YAML"
    else
        fail "the execution image with Python does not run Python with YAML"
    fi
    for image in validation execution recovery reporting; do
        if [ "$(docker inspect --format '{{.Config.User}}' "orcaworkflow/$image-service:0.1.0")" = 10001:10001 ] &&
            ! docker run --rm --entrypoint /bin/sh "orcaworkflow/$image-service:0.1.0" -c true >/dev/null 2>&1; then
            pass "image $image: not root, no shell"
        else
            fail "image $image: root, or has a shell"
        fi
    done
}
