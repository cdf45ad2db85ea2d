#!/bin/sh
# Builds a bare Debian 12, installs the package there with apt alone, and uses it without a network:
# the check of the text, a PDF, and the window on a screen in memory.
#     packaging/linux/try_on_debian.sh dist/myasthenia-handbook_VERSION_amd64.deb [MIRROR]
set -eu

package=$(realpath "$1")
mirror=${2:-}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }
offline() { unshare --net chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

debootstrap --variant=minbase bookworm "$root" $mirror
for settings in /etc/apt/apt.conf.d/*proxy* /etc/resolv.conf; do
    [ ! -e "$settings" ] || cp "$settings" "$root$settings"
done
cp "$package" "$root/handbook.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /handbook.deb
echo "installed: $(inside dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} KB' myasthenia-handbook)"

offline handbook check
echo "check: no problem"
offline handbook pdf -o /emergency.pdf emergency
[ -s "$root/emergency.pdf" ]
echo "pdf: $(wc -c < "$root/emergency.pdf") bytes"

inside apt-get install -y -qq --no-install-recommends xvfb xdotool
offline sh -c '
    Xvfb :7 -screen 0 1366x768x24 >/dev/null 2>&1 & screen=$!
    sleep 2
    DISPLAY=:7 handbook emergency & program=$!
    DISPLAY=:7 timeout 60 xdotool search --sync --onlyvisible --name "Myasthenia handbook"
    kill $program $screen
'
echo "window: shown"
