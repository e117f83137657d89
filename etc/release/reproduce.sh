#!/bin/sh
# Builds the present commit twice, each from a clean copy in a folder of its own, and compares the SHA-256 of every file of
# the packaged service: etc/release/reproduce.sh. Says which differ, and fails, where any does.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for turn in first second; do
    git clone -q . "$work/$turn"
    (cd "$work/$turn" && ./mvnw -B -ntp -q -Dquick -Dmaven.test.skip=true -Dinvoker.skip=true package </dev/null)
    (cd "$work/$turn/target/quarkus-app" && find . -type f | LC_ALL=C sort | xargs sha256sum) >"$work/$turn.sums"
done
diff "$work/first.sums" "$work/second.sums" || { echo "reproduce: these differ" >&2; exit 1; }
echo "the same: $(wc -l <"$work/first.sums") files, $(sha256sum <"$work/first.sums" | cut -d' ' -f1)"
