#!/bin/sh
# Takes a back-up of all that the service knows, while it runs (docs/operations.md#back-up):
#   etc/backup/backup.sh http://127.0.0.1:8080 data/loader.key backups
# Writes FOLDER/monazite-<time>-<digest>.ndjson.gz, with its SHA-256 beside it. What is written is one state of the
# graph, named by its digest; a back-up that is not whole is removed, and the command fails. Needs curl and gzip.
set -eu
[ $# -eq 3 ] || { echo "usage: backup.sh ADDRESS KEY-FILE FOLDER" >&2; exit 2; }
address=$1 key=$2 folder=$3
mkdir -p "$folder"
part=$(mktemp -d "$folder/.part-XXXXXX")
trap 'rm -rf "$part"' EXIT
# Not every shell does at a signal what it does at its end.
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
umask 077
# The key is told to curl by a file, so that no list of processes shows it.
printf 'header = "Authorization: Bearer %s"\n' "$(cat "$key")" >"$part/key"
curl -fsS --compressed -K "$part/key" -D "$part/headers" -o "$part/graph.ndjson" "$address/exports/graph.ndjson"

header() { tr -d '\r' <"$part/headers" | sed -n "s/^$1: //Ip" | tail -1; }
digest=$(header Monazite-Digest)
[ -n "$digest" ] || { echo "backup: $address tells no digest" >&2; exit 1; }
left_out=$(header Monazite-Left-Out)
if [ -n "$left_out" ]; then
    echo "backup: $left_out sources are left out by their licence (monazite.exports.withheld-licences):" \
        "this would be no whole back-up; take it from an instance without that setting" >&2
    exit 1
fi
gzip -n "$part/graph.ndjson"
name=monazite-$(date -u +%Y%m%dT%H%M%SZ)-$(printf %.12s "$digest").ndjson.gz
mv "$part/graph.ndjson.gz" "$folder/$name"
(cd "$folder" && sha256sum "$name" >"$name.sha256" && printf '%s\n' "$digest" >"$name.digest")
echo "$folder/$name"
