#!/bin/sh
# What nobody would send, for long: requests over HTTP for so many minutes (10), to each reader of rows and of feeds so many
# inputs for each of its properties (200000). Each time others; the seeds are printed.
#   src/test/fuzz.sh [MINUTES] [TRIES]
set -eu
cd "$(dirname "$0")/../.."
./mvnw -B -ntp -Dquick test -Dtest='ReadersProperties,FeedFormsProperties' "-Djqwik.tries.default=${2:-200000}"
./mvnw -B -ntp -Dquick -DskipTests package
exec ./mvnw -B -ntp -Dquick surefire:test@packaged -Dtest=HttpFuzzSmokeIT "-Dfuzz.minutes=${1:-10}"
