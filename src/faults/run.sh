#!/bin/sh
# Kills, pauses, cuts, fills and overloads what the service stands on, looks what is left, and writes the tables into
# docs/reliability.md. Options, all of them with a default:
#   --faults=service,large,database,pause,network,disk,clock,two,overload,turns,soak   what is tried
#   --rows=300000 --kills=10        of a load (of the large one ten times as many), and how often a process is killed
#   --pause=40                      how long what is stopped stays so, in seconds: longer than all time-outs
#   --seconds=20                    how long each step of the overload and of the turns lasts
#   --minutes=10                    how long the soak lasts
#   --seed=2024 --document=docs/reliability.md
# It needs some 3 GB of memory and 10 GB of disk under target/; a small disk is mounted where that is allowed, and clocks jump
# where libfaketime is installed.
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -B -ntp -Dquick -DskipTests -Pbenchmark verify -Dbenchmark.main=io.monazite.faults.Faults "-Dbenchmark.options=$*"
