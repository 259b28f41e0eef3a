#!/bin/sh
# Makes sure that there is a Chromium for the browser tests, from Debian's packages where this user may install them.
set -eu
for name in ${CHROMIUM:-} chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
sudo=
if [ "$(id -u)" != 0 ]; then
    if sudo -n true 2>/dev/null; then sudo="sudo -n"; else sudo=none; fi
fi
if [ "$sudo" != none ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium from Debian's packages"
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium >/dev/null
    exit 0
fi
echo "The browser tests need Chromium. Install it with your system's packages (Debian, Ubuntu: apt-get install chromium)," >&2
echo "or say where one is: CHROMIUM=/path/to/chromium make test" >&2
exit 1
