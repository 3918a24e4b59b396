# Sourced by the scripts of the project: installs packages and builds. Progress goes to standard
# error. The caller has set `root`, the top folder of the project.

say() { printf '%s\n' "$*" >&2; }

packages_of() { # group...
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' "$root/packaging/packages.txt"
    done
}

missing_packages() { # group...
    local package
    for package in $(packages_of "$@"); do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] \
            || printf '%s\n' "$package"
    done
}

# Installs what is missing of the groups; needs root or sudo only then.
install_missing() { # group...
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system; going on with what is installed (packaging/packages.txt has the list)."
        return 0
    fi
    local missing as_root=()
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -n "$missing" ] || return 0

    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing: $missing"
            say "Please run as root: apt-get update && apt-get install --no-install-recommends $missing"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing with apt-get: $missing"
    local log
    log=$(mktemp)
    # shellcheck disable=SC2086  # the list is words
    if ! { "${as_root[@]}" apt-get update \
        && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        say "The packages could not be installed; the whole output is in $log"
        return 1
    fi
    rm -f "$log"
}

# Configures build/<preset> with the further arguments.
configure() { # preset argument...
    local preset=$1 log="$root/build/$1.configure.log"
    shift
    mkdir -p "$root/build"
    if ! (cd "$root" && cmake --preset "$preset" "$@") >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
}

build() { # preset target...
    local preset=$1 quiet=()
    shift
    [ -t 2 ] || quiet=(-- --quiet)
    (cd "$root" && CCACHE_BASEDIR="$root" cmake --build --preset "$preset" --target "$@" "${quiet[@]}") >&2
}
