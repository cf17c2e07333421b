#!/bin/sh
# Have the programs that the tests need, or say what to install. Never skip a test silently.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
java -version >/dev/null 2>&1 || missing="$missing default-jre-headless"
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
  run=""
  [ "$(id -u)" = 0 ] || run="sudo -n"
  if [ -z "$run" ] || $run true 2>/dev/null; then
    echo "Installing$missing …"
    $run apt-get update -qq >/dev/null
    # shellcheck disable=SC2086 (a list of words)
    DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $missing >/dev/null
    exit 0
  fi
fi
echo "The tests need$missing. Install them (Debian: apt install$missing) and run make test again." >&2
exit 1
