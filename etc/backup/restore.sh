#!/bin/sh
# Brings a back-up into an empty service, and proves that it is the same (docs/operations.md#restore):
#   etc/backup/restore.sh http://127.0.0.1:8081 data2/admin.key backups/monazite-….ndjson.gz
# The service must have been started with MONAZITE_STARTER_LOAD=false on an empty database. The key is an admin's. Needs curl.
set -eu
[ $# -eq 3 ] || { echo "usage: restore.sh ADDRESS KEY-FILE BACK-UP" >&2; exit 2; }
address=$1 key=$2 backup=$3
(cd "$(dirname "$backup")" && sha256sum --quiet -c "$(basename "$backup").sha256")
wanted=$(cat "$backup.digest")
part=$(mktemp -d)
trap 'rm -rf "$part"' EXIT
# Not every shell does at a signal what it does at its end.
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
umask 077
printf 'header = "Authorization: Bearer %s"\n' "$(cat "$key")" >"$part/key"

# What loads nothing changes nothing: a graph that already holds something is left as it is.
sequence() {
    curl -fsS "$address/graphql" -H 'Content-Type: application/json' -H 'Cache-Control: no-store' -K "$part/key" \
        --data '{"query": "{ companies(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } }"}'
}
case $(sequence) in
    *'"id"'*) echo "restore: $address is not empty: start it on an empty database" >&2; exit 1 ;;
    *'"errors"'*) echo "restore: $address does not answer: $(sequence)" >&2; exit 1 ;;
esac
# As it is: the service unpacks it, and what comes is what quarkus.http.limits.max-body-size bounds.
curl -fsS -K "$part/key" -H 'Content-Type: application/x-ndjson' -H 'Content-Encoding: gzip' -T "$backup" -X POST \
    -o "$part/report" "$address/loads" || { echo "restore: the load failed" >&2; cat "$part/report" >&2; exit 1; }
found=$(curl -fsS -K "$part/key" "$address/exports" | sed -n 's/.*"snapshot" *: *"\([^"]*\)".*/\1/p')
if [ "$found" != "$wanted" ]; then
    echo "restore: the graph has the digest $found, the back-up $wanted; the load was:" >&2
    cat "$part/report" >&2
    exit 1
fi
echo "restored, and verified: $found"
