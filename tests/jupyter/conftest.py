"""A real JupyterLab with a live kernel, over a copy of the course."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.books import copy_course

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS_TO_START = 60


@pytest.fixture(scope="module")
def course(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course for notebooks to lie in."""
    return copy_course(root, tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def lab(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a JupyterLab that serves the course's folder."""
    log = tmp_path_factory.mktemp("lab") / "log.txt"
    own = {
        name: str(tmp_path_factory.mktemp(name.lower()))
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "RECOVERY_COURSE_DATA")
    }
    command = [
        *(str(Path(sys.executable).parent / "jupyter-lab"), "--no-browser", "--allow-root", "--port=0"),
        *("--IdentityProvider.token=", "--ServerApp.ip=127.0.0.1", "--LabApp.news_url=None"),
        f"--ServerApp.root_dir={course}",
    ]
    with log.open("w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output, cwd=course, env={**os.environ, **own})
    yield _address(log, server)
    server.terminate()
    server.wait(timeout=30)


def _address(log: Path, server: subprocess.Popen[bytes]) -> str:
    for _ in range(SECONDS_TO_START * 5):
        found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text())
        if found:
            return found.group()
        assert server.poll() is None, log.read_text()
        time.sleep(0.2)
    raise AssertionError(f"JupyterLab did not start:\n{log.read_text()}")
