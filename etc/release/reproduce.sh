#!/bin/sh
# Builds the present commit twice, each from a clean copy in a folder of its own, and compares the SHA-256 of every file of
# the packaged service: etc/release/reproduce.sh. Says which differ, and fails, where any does.
#
# Sets and maps of the JDK, and whatever hangs on the identity of objects, come in another order in each JVM, and so would
# what is generated from them. A JVM that records for a cache orders the first always alike; with one hash for all the
# second come in the order in which they were put in. A build takes twice as long by that.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
alike='-XX:AOTMode=record -XX:+UnlockExperimentalVMOptions -XX:hashCode=2'
for turn in first second; do
    git clone -q . "$work/$turn"
    (cd "$work/$turn" && MAVEN_OPTS="$alike -XX:AOTConfiguration=$work/$turn.aot" \
        ./mvnw -B -ntp -q -Dquick -Dmaven.test.skip=true -Dinvoker.skip=true package </dev/null)
    (cd "$work/$turn/target/quarkus-app" && find . -type f | LC_ALL=C sort | xargs sha256sum) >"$work/$turn.sums"
done
diff "$work/first.sums" "$work/second.sums" || { echo "reproduce: these differ" >&2; exit 1; }
echo "the same: $(wc -l <"$work/first.sums") files, $(sha256sum <"$work/first.sums" | cut -d' ' -f1)"
