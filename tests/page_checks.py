"""What every page of ours must hold to: it fits a phone and a desk, asks the network nothing, and axe finds no fault.

axe-core (Deque Systems, MPL 2.0) is had from npm once, pinned by its version and by the SHA-256 of the one file used.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from browser import show
from selenium.webdriver import Chrome

PHONE, DESK = (360, 740), (1280, 900)

_AXE_VERSION = "4.14.1"
_AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
_AXE_CACHE = Path(__file__).parent / ".axe_cache"  # not in git
_NPM_SECONDS = 300
_IS_TOO_WIDE = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
_OPEN_DETAILS = "document.querySelectorAll('details').forEach(each => { each.open = true; })"
_RUN_AXE = "const done = arguments[0]; axe.run(document).then(done, error => done(String(error)));"


def check_page(browser: Chrome, path: Path) -> None:
    """Assert that the page at ``path`` has no fault, on a phone and on a desk, by day and by night.

    With every ``<details>`` open: width, what the console says, what is asked of the network, axe's rules.
    """
    faults = [
        f"{path.name}, {size[0]} px, {'dark' if dark else 'light'}: {fault}"
        for size in (PHONE, DESK)
        for dark in (False, True)
        for fault in _faults(browser, path, size, dark=dark)
    ]
    assert not faults, "\n".join(faults)


def _faults(browser: Chrome, path: Path, size: tuple[int, int], *, dark: bool) -> Iterator[str]:
    browser.get("about:blank")
    _messages(browser, "browser"), _messages(browser, "performance")  # of what was shown before
    show(browser, *size, dark=dark)
    browser.get(path.resolve().as_uri())
    browser.execute_script(_OPEN_DETAILS)
    if browser.execute_script(_IS_TOO_WIDE):
        yield "is wider than the window"
    yield from (f"asks for {url}" for url in _requests(browser) if not _is_the_page_itself(url, path))
    yield from (f"the console says {message['message']}" for message in _messages(browser, "browser"))
    yield from _violations(browser)


def _is_the_page_itself(url: str, path: Path) -> bool:
    """Tell whether a request is for the page or what is inside it; the browser's own new tab may still be loading."""
    return url.startswith(("data:", "chrome:")) or url.partition("#")[0] == path.resolve().as_uri()


def _requests(browser: Chrome) -> Iterator[str]:
    """Give the address of everything that the browser asked for, answered or not."""
    for entry in _messages(browser, "performance"):
        event = json.loads(entry["message"])["message"]
        if event["method"] == "Network.requestWillBeSent":
            yield event["params"]["request"]["url"]


def _messages(browser: Chrome, log: str) -> list[dict[str, Any]]:
    """Take what the browser noted since the last time."""
    return list(browser.get_log(log))  # type: ignore[no-untyped-call]


def _violations(browser: Chrome) -> Iterator[str]:
    browser.execute_script(_axe())
    found = browser.execute_async_script(_RUN_AXE)
    assert isinstance(found, dict), found
    assert found["passes"], "axe tried no rule"
    for violation in found["violations"]:
        for node in violation["nodes"]:
            yield f"axe: {violation['id']}: {violation['help']}: {node['target']}: {node['html'][:200]}"


@cache
def _axe() -> str:
    """Give axe's source, and refuse any other than the one that was pinned."""
    kept = _AXE_CACHE / f"axe-{_AXE_VERSION}.min.js"
    if not kept.exists():
        _AXE_CACHE.mkdir(exist_ok=True)
        draft = kept.with_name(f"{kept.name}.{os.getpid()}")
        draft.write_bytes(_axe_from_npm())
        draft.replace(kept)
    source = kept.read_bytes()
    digest = hashlib.sha256(source).hexdigest()
    assert digest == _AXE_SHA256, f"{kept} is not the axe-core that was pinned: it has the SHA-256 {digest}; delete it"
    return source.decode()


def _axe_from_npm() -> bytes:
    """Take the one file out of the package, which is not installed: none of its scripts runs."""
    npm = shutil.which("npm")
    if npm is None:
        said = "npm is missing, and axe-core comes from there: apt-get install npm"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(f"ACCESSIBILITY WAS NOT CHECKED: {said}")
    with tempfile.TemporaryDirectory(prefix="axe-") as folder:
        command = [npm, "pack", f"axe-core@{_AXE_VERSION}", "--silent", "--pack-destination", folder]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_NPM_SECONDS)
        with tarfile.open(Path(folder) / f"axe-core-{_AXE_VERSION}.tgz") as package:
            source = package.extractfile("package/axe.min.js")
            assert source is not None
            return source.read()
