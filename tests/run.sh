#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Ends with ctest's summary and fails when a
# test fails. Safe to repeat.
#
# usage: tests/run.sh [ARGUMENT OF CTEST]...
# INPROCAP_SHARED_DIR names a folder of real test data; tests that need it are skipped without it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/setup.sh"

install_missing build run test
arguments=()
[ -z "${INPROCAP_SHARED_DIR:-}" ] || arguments+=("-DINPROCAP_SHARED_DIR=$INPROCAP_SHARED_DIR")
configure release "${arguments[@]}"
say "Building the programs and their tests."
build release all
cd "$root"
exec ctest --preset release --parallel "$(nproc)" "$@"
