#!/usr/bin/env bash
# Builds INPROCAP Desk and opens it on a sample workspace; without a display it does the main job
# without a window. On Debian 12 it first installs what is missing. Safe to repeat.
#
# usage: packaging/run.sh [--headless] [--out FOLDER] [WORKSPACE]
#   --headless    do the main job without a window even when there is a display
#   --out FOLDER  where the files of a run without a window go (else a new folder)
#   WORKSPACE     open this file instead of the sample
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/setup.sh"

usage() { sed -n '5,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

headless=
out=
workspace=
while [ $# -gt 0 ]; do
    case $1 in
        --headless) headless=yes ;;
        --out) out=${2:?--out needs a folder}; shift ;;
        -h | --help) usage; exit 0 ;;
        -*) usage >&2; exit 2 ;;
        *) workspace=$1 ;;
    esac
    shift
done

# A DISPLAY that leads nowhere counts as none.
has_display() {
    [ -n "${WAYLAND_DISPLAY:-}" ] && return 0
    case ${DISPLAY:-} in
        '') return 1 ;;
        :*) local number=${DISPLAY#:}; [ -S "/tmp/.X11-unix/X${number%%.*}" ] ;;
        *) return 0 ;;
    esac
}

install_missing build run
[ -f "$root/build/release/build.ninja" ] \
    || say "Building for the first time; this takes some minutes."
configure release
build release inprocap-desk inprocap
inprocap="$root/build/release/bin/inprocap"

if [ -z "$headless" ] && has_display; then
    if [ -z "$workspace" ]; then
        workspace="${XDG_DATA_HOME:-$HOME/.local/share}/inprocap/sample.inprocap"
        mkdir -p "$(dirname "$workspace")"
        [ -e "$workspace" ] || "$inprocap" new "$workspace" --sample >/dev/null
    fi
    say "Opening $workspace"
    exec "$root/build/release/bin/inprocap-desk" "$workspace"
fi

if [ -n "$out" ]; then
    mkdir -p "$out"
    out=$(cd "$out" && pwd)
else
    out=$(mktemp -d)
fi
if [ -n "$headless" ]; then
    echo "Without a window: the main job is done in $out"
else
    echo "There is no display, so the main job is done without a window in $out"
fi
rm -f "$out/sample.inprocap" "$out/sample.inprocap-wal" "$out/sample.inprocap-shm" "$out"/N-0001.{pdf,odt}
"$inprocap" new "$out/sample.inprocap" --sample >/dev/null
"$inprocap" import "$out/sample.inprocap" "$root/resources/sample/fair_contacts.csv" >&2
"$inprocap" brief "$out/sample.inprocap" N-0001 --out "$out/N-0001.pdf" >/dev/null
"$inprocap" brief "$out/sample.inprocap" N-0001 --out "$out/N-0001.odt" >/dev/null
find "$out" -type f ! -name '*-wal' ! -name '*-shm' | sort # those two belong to the workspace
