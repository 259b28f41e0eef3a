"""
The workflow that publishes: off until it is switched on, pinned, and for learners only.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

PATH = Path(__file__).parent.parent / ".github/workflows/publish.yml"
TEXT = PATH.read_text(encoding="utf-8")
WORKFLOW = YAML(typ="safe", pure=True).load(TEXT)
STEPS = [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]


def test_it_is_off_until_somebody_says_yes() -> None:
    """A copy of the repository publishes nothing by itself; the page names the switch as the file has it."""
    assert WORKFLOW["jobs"]["build"]["if"] == "vars.PUBLISH_COURSE == 'yes'"
    assert WORKFLOW["jobs"]["publish"]["needs"] == "build"
    assert "`PUBLISH_COURSE`, value `yes`" in (PATH.parents[2] / "book/adapting/publishing.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("action", re.findall(r"uses: (.+)", TEXT))
def test_an_action_is_named_by_its_commit(action: str) -> None:
    """What was looked at is what runs; the version beside it is for people."""
    assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


def test_a_job_may_do_only_what_it_needs() -> None:
    """Only the job that publishes may write, and only pages."""
    assert WORKFLOW["permissions"] == {}
    assert WORKFLOW["jobs"]["build"]["permissions"] == {"contents": "read"}
    assert WORKFLOW["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_learners_get_their_edition_and_only_once_it_is_in_order() -> None:
    """The check comes first, a warning stops the build, and the facilitators' edition stays at home."""
    commands = [step["run"] for step in STEPS if "run" in step]
    assert commands.index("course check --format github") < commands.index("jupyter-book build . -W --keep-going")
    assert [step["env"] for step in STEPS if "env" in step] == [{"COURSE_EDITION": "learner"}]
