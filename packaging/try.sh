#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/try.sh deb | bundle [FOLDER]
#
# Installs what deb.sh or bundle.sh left in build/packages (or FOLDER) in a fresh small root and uses it
# there: draws a figure, asks what the types of files are; Debian packages are upgraded and purged, too.
# Needs to be root, mmdebstrap and a mirror of Debian. Takes some minutes. SUITE picks the release.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

packages=$(cd "${2:-$root/build/packages}" && pwd)
suite=${SUITE:-bookworm}
work=$(mktemp -d)
there=$work/root

clean_up() {
    for place in proc tmp/.X11-unix; do
        mountpoint -q "$there/$place" && umount "$there/$place"
    done
    rm -rf --one-file-system "$work"
}
trap clean_up EXIT

# new_root PACKAGE...
new_root() {
    say "Making a root of $suite with: apt $* ..."
    quietly mmdebstrap --variant=minbase --include="$(IFS=,; echo "$*")" "$suite" "$there"
    cp /etc/resolv.conf "$there/etc/resolv.conf"
    mount -t proc proc "$there/proc"
}

inside() {
    chroot "$there" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive XDG_CURRENT_DESKTOP=GNOME "$@"
}

check() {
    local what=$1
    shift
    if "$@"; then
        say "ok: $what"
    else
        say "FAILED: $what"
        exit 1
    fi
}

is_png() { [[ $(head -c 4 "$there/$1") == $'\x89PNG' ]]; }

draws() { inside "$1" export lost-syn-ack --lang both -o /tmp/figure.png && is_png tmp/figure.png; }

# type_is FILE TYPE
type_is() {
    [[ $(inside xdg-mime query filetype "/tmp/examples/$1") == "$2" ]] &&
        [[ $(inside gio info -a standard::content-type "/tmp/examples/$1") == *"content-type: $2" ]]
}

opens() { [[ $(inside gio mime "$1") == "Default application "*woshou.desktop* ]]; }

installs() { quietly inside apt-get install -y --no-install-recommends "$@"; }

# shellcheck disable=SC2016 # dpkg-query fills it in
version_is() { [[ $(inside dpkg-query -W -f '${Version}' woshou) == "$1" ]]; }

is_purged() { [[ -z $(find "$there/usr" "$there/etc" "$there/var/lib" -xdev -name '*woshou*') ]]; }

try_deb() {
    new_root ca-certificates
    # The package as it is, and the same as an older version.
    local deb doc
    deb=$(find "$packages" -name "woshou_*_$(dpkg --print-architecture).deb" | sort -V | tail -n 1)
    doc=$(find "$packages" -name 'woshou-doc_*_all.deb' | sort -V | tail -n 1)
    cp "$deb" "$there/tmp/new.deb"
    cp "$doc" "$there/tmp/doc.deb"
    dpkg-deb -R "$deb" "$work/old"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/old/DEBIAN/control"
    quietly dpkg-deb -b "$work/old" "$there/tmp/old.deb"

    check "apt updates" quietly inside apt-get update
    check "installs, alone" installs /tmp/old.deb
    check "is the older version" version_is 0.0.1
    check "upgrades" installs /tmp/new.deb
    check "is this version" version_is "$(dpkg-deb -f "$deb" Version)"
    check "installs documentation, fonts and tools of a desktop" installs /tmp/doc.deb \
        fonts-noto-core fonts-noto-cjk xdg-utils libglib2.0-bin shared-mime-info desktop-file-utils \
        man-db locales
    inside woshou --version
    check "draws a figure" draws woshou
    cp -r "$there/usr/share/doc/woshou/examples" "$there/tmp/examples"
    check "sessions" type_is two-branches.woshou application/x-woshou-session
    check "scenarios" type_is lost-syn-ack.woshou-scenario application/x-woshou-scenario
    check "lessons" type_is handshake.woshou-lesson application/x-woshou-lesson
    check "exercises" type_is handshake-numbers.woshou-exercise application/x-woshou-exercise
    check "answers" type_is handshake-numbers.woshou-answers application/x-woshou-answers
    check "scripts" type_is active-close.pkt text/x-packetdrill
    for type in session scenario lesson exercise answers; do
        check "a double-click on a $type" opens "application/x-woshou-$type"
    done
    check "a double-click on a script" opens text/x-packetdrill
    check "reinstalls" quietly inside apt-get install -y --reinstall /tmp/new.deb
    check "purges" quietly inside apt-get purge -y woshou woshou-doc
    check "leaves nothing" is_purged
}

# Libraries that a program of the archive takes from the system.
foreign_libraries() {
    inside find "/opt/woshou" -type f \( -name '*.so*' -o -path '*/bin/*' -o -name woshou-gui \) \
        -exec ldd {} \; | awk '/=>/ && !/\/opt\/woshou/ {print $1}' | sort -u
}

# Where a display is given, the window is opened on it for a moment.
shows_window() {
    mkdir -p "$there/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$there/tmp/.X11-unix"
    local status=0
    timeout "${SECONDS_OPEN:-10}" chroot "$there" env -i HOME=/root LANG=C.UTF-8 DISPLAY="$DISPLAY" \
        /opt/woshou/bin/woshou lost-syn-ack || status=$?
    # Still there when its time was over.
    ((status == 124))
}

try_bundle() {
    new_root libfontconfig1 libx11-6 libx11-xcb1 libxcb1 libsm6 libice6 xkb-data
    # Its own fonts have to do.
    rm -rf "$there/usr/share/fonts"
    mkdir "$there/opt/woshou"
    tar -xf "$(find "$packages" -name 'woshou-*-linux-*.tar.xz' | sort -V | tail -n 1)" \
        -C "$there/opt/woshou" --strip-components=1
    say "From the system it takes:" "$(foreign_libraries | tr '\n' ' ')"
    inside /opt/woshou/bin/woshou --version
    check "draws a figure" draws /opt/woshou/bin/woshou
    [[ -z ${KEEP:-} ]] || cp "$there/tmp/figure.png" "$KEEP"
    check "comes into the menu of a user" inside /opt/woshou/install-desktop.sh
    check "leaves the menu" inside /opt/woshou/install-desktop.sh --remove
    if [[ -n ${DISPLAY:-} ]]; then
        check "opens a window" shows_window
    fi
}

case ${1:-} in
deb) try_deb ;;
bundle) try_bundle ;;
*)
    say "usage: packaging/try.sh deb | bundle [FOLDER]"
    exit 2
    ;;
esac
