#!/usr/bin/env bash
# Gradescope runs this once, as root and with a network, when the image is built; output is shown to staff.
set -euo pipefail
umask 022
source=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$source")
# Only the system's own Pythons: the one that runs students' code must be readable by an unprivileged user.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends ca-certificates coreutils python3 python3-venv bubblewrap >/dev/null
fi

is_usable() {
    "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11) or sys.version_info.releaselevel != "final")' 2>/dev/null
}
python=
for candidate in python3 python3.12 python3.13 python3.11 python3.14; do
    if is_usable "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    # Ubuntu 22.04 has Python 3.10, and of 3.11 a release candidate. uv knows the checksums of what it downloads.
    echo "No final Python of 3.11 or newer here; uv fetches one."
    python3 -m venv "$root/uv"
    "$root/uv/bin/python" -m pip --quiet install --require-hashes --only-binary :all: -r "$source/uv.txt"
    export UV_PYTHON_INSTALL_DIR="$root/python" UV_PYTHON_PREFERENCE=only-managed
    "$root/uv/bin/uv" --quiet python install 3.12
    python=$("$root/uv/bin/uv" --quiet python find 3.12)
fi

"$python" -m venv "$root/environment"
"$root/environment/bin/python" -m pip --quiet install --require-hashes --only-binary :all: -r "$source/requirements.txt"
chmod -R go= "$source/solutions"

echo "Python: $("$root/environment/bin/python" -V)"
# Submissions may run on another machine than this one, so this only tells staff early.
PYTHONPATH="$source" "$root/environment/bin/python" -P -m autograder.gradescope --try "$root" ||
    echo "WARNING: if that is so where submissions run, none of them will get a score."
