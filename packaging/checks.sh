#!/usr/bin/env bash
# Checks that need no build: formatting, length of files, clashing names, texts to translate.
# Says what is wrong and fails.
#
# usage: packaging/checks.sh
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/setup.sh"
cd "$root"
install_missing build check || exit 1
wrong=0
complain() { say "$1"; wrong=1; }

mapfile -t sources < <(git ls-files -- 'app/*.cpp' 'app/*.h' 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' 'tests/*.cpp' 'tests/*.h')

unformatted=$(clang-format-16 --dry-run -Werror "${sources[@]}" 2>&1 | grep -oE '^[^:]+' | grep -E '\.(cpp|h)$' | sort -u)
[ -z "$unformatted" ] || complain "Not formatted (clang-format-16 -i):
$unformatted"

long=$(git ls-files -- app core ui tests packaging resources .ci '*CMakeLists.txt' \
    | grep -E '\.(cpp|h|js|css|cmake|sh|py|sql)$|CMakeLists\.txt$' \
    | xargs awk 'FNR == 401 { print FILENAME }')
[ -z "$long" ] || complain "Longer than 400 lines, to be split by responsibility:
$long"

clashes=$(git ls-files -- 'app/*.cpp' 'core/*.cpp' 'ui/*.cpp' | xargs awk -f packaging/clashes.awk)
[ -z "$clashes" ] || complain "One name in two files that a unity build compiles together:
$clashes"

twins=$(git ls-files -- 'app/*.cpp' 'app/*.h' 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' | xargs awk -f packaging/twins.awk)
[ -z "$twins" ] || complain "Two types of one name, of which the linker keeps one:
$twins"

# Headers are included by repository path; where lupdate does not find one, a context loses its
# namespace, or a tr() its class, and the text is never translated.
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
scratch=$(mktemp -d)
catalogue="$scratch/all.ts"
warnings=$("$lupdate" -I . -recursive app core ui -locations none -no-obsolete -ts "$catalogue" 2>&1 \
    | grep -vE '^(Updating|Scanning| *Found|    Removed|    Kept)')
[ -z "$warnings" ] || complain "lupdate complains:
$warnings"
bare=$(sed -n 's/.*<name>\(.*\)<\/name>.*/\1/p' "$catalogue" | grep -v '^ilo::')
[ -z "$bare" ] || complain "Contexts without our namespace:
$bare"

# English needs its catalogue for "1 company, 2 companies" alone; each such text must stand in it.
cp translations/inprocap_en.ts "$scratch/en.ts"
"$lupdate" -I . -locations none -no-ui-lines -pluralonly app ui core -ts "$scratch/en.ts" >/dev/null 2>&1
uncounted=$(grep -c 'type="unfinished"' "$scratch/en.ts")
[ "$uncounted" -eq 0 ] || complain "$uncounted texts with a number have no English forms (target update_translations, then translations/inprocap_en.ts)"
rm -rf "$scratch"

exit $wrong
