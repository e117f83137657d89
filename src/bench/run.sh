#!/bin/sh
# Runs the benchmarks and writes their tables into docs/performance.md. Options, all of them with a default:
#   --parts=kernel,articles,queries,whatif,projection,past,page,exchange,loads,start   what is measured
#   --kernel=S,M,L                             the sizes of network for the engine alone (XS too, for trials)
#   --service=S,M                              the sizes for the packaged service
#   --rounds=5 --seconds=1.5                   how often, and how long each load of queries lasts
#   --seed=2024 --document=docs/performance.md
# It needs 12 GB of memory for L, 10 GB for M on the service, and some 3 GB of disk under target/.
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -B -ntp -Dquick -Dtraining.skip=false -DskipTests -Pbenchmark verify "-Dbenchmark.options=$*"
