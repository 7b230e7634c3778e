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

images_twice() {
    say "images, twice"
    "$home/deploy/images/build" --output "$work/first" >"$here/target/images.log" 2>&1 &&
        WORKFLOW_BUILD=skip "$home/deploy/images/build" --output "$work/second" >>"$here/target/images.log" 2>&1 ||
        { rm -rf "$work/first"; fail "images: $here/target/images.log"; return; }
    same "$work/first" "$work/second" "built again"
    rm -rf "$work/second"
}

clones() {
    say "images from two fresh clones of HEAD"
    local copy
    for copy in one two; do
        rm -rf "$here/target/clone-$copy"
        git clone --quiet "$home" "$here/target/clone-$copy" &&
            "$here/target/clone-$copy/deploy/images/build" --output "$work/clone-$copy" >"$here/target/clone-$copy.log" 2>&1 ||
            { fail "clones: $here/target/clone-$copy.log"; return; }
    done
    same "$work/clone-one" "$work/clone-two" "built from another clone"
    rm -rf "$here/target/clone-one" "$here/target/clone-two" "$work/clone-one" "$work/clone-two"
}

load_images() {
    [ -d "$work/first" ] || "$home/deploy/images/build" --output "$work/first" >"$here/target/images.log" 2>&1 || return 1
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
