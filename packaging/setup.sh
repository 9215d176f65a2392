# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by run.sh and test.sh: the Debian and Ubuntu packages Woshou needs, and how to get them.
# Everything said here goes to standard error: standard output belongs to the program.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Names joined by | are one package under the names it has in different releases.
# shellcheck disable=SC2034 # used by the scripts that source this one
build_packages=(
    cmake ninja-build g++
    qt6-base-dev libqt6opengl6-dev 'qt6-svg-dev|libqt6svg6-dev' 'qt6-charts-dev|libqt6charts6-dev'
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libvalijson-dev rapidjson-dev libfontconfig-dev libfreetype-dev libpng-dev qt6-wayland qt6-translations-l10n
    fonts-noto-core fonts-noto-cjk fonts-dejavu-core cmark-gfm
)
# shellcheck disable=SC2034
test_packages=(
    mold librapidcheck-dev libbenchmark-dev qt6-base-private-dev
    git xvfb librsvg2-bin poppler-utils
    dbus-daemon at-spi2-core gir1.2-atspi-2.0 python3-gi weston locales x11-utils
    desktop-file-utils appstream libxml2-utils shared-mime-info mandoc zsh fish
)
# shellcheck disable=SC2034
deb_packages=(git debhelper dpkg-dev lintian)
# shellcheck disable=SC2034
bundle_packages=(git patchelf xz-utils)

say() { printf '%s\n' "$*" >&2; }

# The version in CMakeLists.txt.
project_version() {
    sed -n 's/^project(.*VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt"
}

# Of these packages those that are installed, and what these provide (in Debian 13 libqt6opengl6-dev is a
# part of qt6-base-dev), with blanks around each. Asking once for all of them takes a tenth of asking for
# each.
installed_of() {
    # shellcheck disable=SC2016 # dpkg-query fills it in
    dpkg-query -W -f='${db:Status-Status} ${Package}, ${Provides}\n' "$@" 2>/dev/null |
        awk '$1 == "installed" {gsub(/\([^)]*\)|,/, " "); $1 = ""; printf "%s ", $0}' || true
}

# The name among a|b|c that this release has; the first where it has none, for apt-get to refuse.
available_name() {
    local name names
    IFS='|' read -ra names <<<"$1"
    for name in "${names[@]}"; do
        if [[ -n $(apt-cache madison "$name" 2>/dev/null) ]]; then
            printf '%s' "$name"
            return
        fi
    done
    printf '%s' "${names[0]}"
}

# install_missing PACKAGE...  Asks for administrator rights only if something is missing.
install_missing() {
    local entry name names installed missing=() install=()
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian or Ubuntu: going on with what is installed (needed: $*)."
        return 0
    fi
    IFS='|' read -ra names <<<"$(IFS='|'; echo "$*")"
    installed=$(installed_of "${names[@]}")
    for entry in "$@"; do
        IFS='|' read -ra names <<<"$entry"
        for name in "${names[@]}"; do
            [[ $installed == *" $name "* ]] && continue 2
        done
        missing+=("$entry")
    done
    ((${#missing[@]})) || return 0

    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "Missing packages, and neither root nor sudo to install them: ${missing[*]}"
            return 1
        fi
        apt=(sudo "${apt[@]}")
    fi
    say "Packages are missing: updating apt-get's lists ..."
    quietly "${apt[@]}" update || say "apt-get update failed: trying with the lists there are."
    for entry in "${missing[@]}"; do
        install+=("$(available_name "$entry")")
    done
    say "Installing with apt-get, which may take some minutes: ${install[*]}"
    quietly "${apt[@]}" install -y --no-install-recommends "${install[@]}"
}

# say_how_long WHAT MINUTES  MINUTES: of one processor like those that Woshou is written on. What was
# compiled once is compiled again only where it changed.
say_how_long() {
    local jobs
    jobs=$(nproc)
    say "$1, the first time: about $((($2 + jobs - 1) / jobs)) minutes on $jobs processors."
}

# quietly COMMAND...  Shows what the command printed only if it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    ((status == 0)) || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

# with_progress COMMAND...  Shows how far a build is: on a terminal in one line, else at each tenth.
# What the command printed is shown only if it fails.
with_progress() {
    local log status=0
    log=$(mktemp)
    { "$@" 2>&1 || printf 'status %s\n' "$?"; } | tee "$log" | awk -v terminal="$([[ -t 2 ]] && echo 1)" '
        match($0, /^\[[0-9]+\/[0-9]+\]/) {
            split(substr($0, 2, RLENGTH - 2), step, "/")
            tenth = int(10 * step[1] / step[2])
            if (terminal) printf "\r%d of %d steps", step[1], step[2]
            else if (tenth > shown) printf "%d of %d steps\n", step[1], step[2]
            if (tenth > shown) shown = tenth
            any = 1
            fflush()
        }
        END { if (terminal && any) print "" }
    ' >&2
    if [[ $(tail -n 1 "$log") =~ ^status\ ([0-9]+)$ ]]; then
        status=${BASH_REMATCH[1]}
        sed '$d' "$log" >&2
    fi
    rm -f "$log"
    return "$status"
}

# build PRESET [TARGET...]
build() {
    local tree=$root/build/$1 preset=$1
    shift
    # Ninja repeats the configuration by itself where it must, except for a changed preset.
    if [[ ! $tree/build.ninja -nt $root/CMakePresets.json ]]; then
        (cd "$root" && quietly cmake --preset "$preset") || return
    fi
    with_progress cmake --build "$tree" ${1+--target "$@"}
}
