#!/bin/sh
# What nobody would send, for long: requests over HTTP for so many minutes (10), to each reader of rows and of feeds so many
# inputs for each of its properties (200000). Each time others; the seeds are printed.
#   src/test/fuzz.sh [MINUTES] [TRIES]
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -B -ntp -Dquick test -Dtest='ReadersProperties,FeedFormsProperties,HttpFuzzIT' \
    "-Dfuzz.minutes=${1:-10}" "-Djqwik.tries.default=${2:-200000}"
