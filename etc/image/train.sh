#!/bin/sh
# Lets the service in a folder learn a start, and keeps what it learned beside it (docs/adr/0010): sh train.sh /app
# It starts once on a database of its own, loads the bundled data, answers some questions and stops. Needs curl.
set -eu
app=$1
port=${TRAINING_PORT:-18080}
data=$(mktemp -d)
cd "$app"
rm -f monazite.aot
MONAZITE_DATA=$data QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port java "-XX:AOTCacheOutput=$app/monazite.aot" \
    "-Xlog:aot*=off,cds*=off" -XX:MaxRAMPercentage=60 -jar quarkus-run.jar >"$data/log" 2>&1 &
service=$!
turns=0
until curl -fsS "http://127.0.0.1:$port/q/health/ready" >/dev/null 2>&1; do
    turns=$((turns + 1))
    if [ $turns -gt 300 ] || ! kill -0 $service; then
        cat "$data/log" >&2
        exit 1
    fi
    sleep 1
done
turns=0
while [ $turns -lt 20 ]; do
    for question in '{ company(id: \"company:irel\") { name country { name } } }' \
        '{ companies(first: 20) { nodes { name country { name } } } }' \
        '{ search(text: \"lynas\", first: 10) { nodes { name } } }' \
        '{ whoLosesSupply(scenario: {shocks: [{supplier: \"company:irel\"}]}) { losses { nodes { party { name } } } } }'; do
        curl -fsS "http://127.0.0.1:$port/graphql" -H 'Content-Type: application/json' -H 'Cache-Control: no-store' \
            --data "{\"query\": \"$question\"}" >/dev/null
    done
    turns=$((turns + 1))
done
kill $service
wait $service || true
rm -rf "$data"
[ -s monazite.aot ]
