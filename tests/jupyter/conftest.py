"""A real JupyterLab with live kernels over copies of two courses, and a browser in which all tests use it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

import pytest

from tests.books import copy_course
from tests.parity.course import write_course

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.chromium import Traffic

SECONDS_TO_START = 60
# Whatever is not on this computer is asked of a proxy that does not exist.
NO_WAY_OUT = {"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"}


@dataclass
class Jupyter:
    """A running server."""

    address: str
    folder: Path

    def lab(self, notebook: Path) -> str:
        """Return where a notebook opens in JupyterLab, without the tabs of others."""
        path = notebook.relative_to(self.folder).as_posix()
        return f"{self.address}lab/workspaces/{path.removesuffix('.ipynb').replace('/', '-')}/tree/{path}"

    def notebook(self, notebook: Path) -> str:
        """Return where a notebook opens in Notebook."""
        return f"{self.address}notebooks/{notebook.relative_to(self.folder).as_posix()}"

    def shut_down(self) -> None:
        """Shut down all kernels."""
        with urlopen(f"{self.address}api/sessions") as answer:  # noqa: S310 - our own server
            sessions = json.load(answer)
        for session in sessions:
            urlopen(Request(f"{self.address}api/sessions/{session['id']}", method="DELETE")).close()  # noqa: S310


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the server shows."""
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="session")
def course(root: Path, served: Path) -> Path:
    """A copy of the real course for notebooks to lie in."""
    (served / "real").mkdir()
    return copy_course(root, served / "real")


@pytest.fixture(scope="session")
def small(root: Path, served: Path) -> Path:
    """A small course whose workbook has one activity of each kind."""
    return write_course(root, served / "small")


@pytest.fixture(scope="session")
def jupyter(course: Path, small: Path, served: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jupyter]:
    """A JupyterLab, which brings Notebook with it."""
    log = tmp_path_factory.mktemp("lab") / "log.txt"
    own = {
        name: str(tmp_path_factory.mktemp(name.lower()))
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "RECOVERY_COURSE_DATA")
    }
    command = [
        *(str(Path(sys.executable).parent / "jupyter-lab"), "--no-browser", "--allow-root", "--port=0"),
        *("--IdentityProvider.token=", "--ServerApp.ip=127.0.0.1", "--LabApp.news_url=None"),
        *("--ServerApp.disable_check_xsrf=True", f"--ServerApp.root_dir={served}"),
    ]
    with log.open("w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output, cwd=served, env={**os.environ, **own})
    yield Jupyter(_address(log, server), served)
    server.terminate()
    server.wait(timeout=30)


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """One browser profile for all tests, since JupyterLab is long to load; it reaches no other computer."""
    context = browser.new_context(viewport={"width": 1200, "height": 1000}, proxy=NO_WAY_OUT)
    context.set_default_timeout(60_000)
    yield context
    context.close()


@pytest.fixture
def page(profile: BrowserContext, jupyter: Jupyter, traffic: Traffic) -> Iterator[Page]:
    """A page that asks no other computer; its kernels end with it."""
    page = profile.new_page()
    traffic.watch(page)
    yield page
    page.close()
    jupyter.shut_down()
    assert traffic.foreign() == []


def _address(log: Path, server: subprocess.Popen[bytes]) -> str:
    for _ in range(SECONDS_TO_START * 5):
        found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text())
        if found:
            return found.group()
        assert server.poll() is None, log.read_text()
        time.sleep(0.2)
    raise AssertionError(f"JupyterLab did not start:\n{log.read_text()}")
