"""
What every test may use, and what is left out where only Python is at hand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_course.bank import Course, load_course
from tests.small_course import make_course

pytest_plugins = ["tests.chromium"]

ROOT = Path(__file__).parent.parent
# Folders whose tests need more than Python, and what they need.
NEEDS = {"built": "Node", "browser": "Chromium", "jupyter": "Chromium, JupyterLab, Node", "lite": "Chromium and npm"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the full run ask for the tests that need more than Python."""
    parser.addoption("--everything", action="store_true", help="also run the tests that need Node and Chromium")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out, as a whole, the folders whose tests need more than Python."""
    needy = collection_path.parent == ROOT / "tests" and collection_path.name in NEEDS
    return True if needy and not config.getoption("--everything") else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line what was left out and how to run it."""
    if config.getoption("--everything"):
        return
    left_out = ", ".join(f"tests/{folder} ({tools})" for folder, tools in NEEDS.items())
    terminalreporter.write_line(f"Left out, because they need more than Python: {left_out}. Run everything: make test")


@pytest.fixture(scope="session")
def root() -> Path:
    """The course's own folder."""
    return ROOT


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a small good course, which a test may change or spoil."""
    return make_course(tmp_path)


@pytest.fixture
def course(small: Path) -> Course:
    """The small good course."""
    return load_course(small)
