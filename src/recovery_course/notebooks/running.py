"""
A notebook run from top to bottom in a real kernel, as a learner runs it.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from typing import TYPE_CHECKING, Any

from recovery_course.notebooks.reading import FORMAT, Cell, read_notebook
from recovery_course.problems import Code
from recovery_course.record_files import FOLDER_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recovery_course.problems import Problem

KERNEL = "python3"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def run_notebook(path: Path, shown: str, timeout: int) -> Iterator[Problem]:
    """
    Yield the first cell that fails, if any; `timeout` is in seconds and for each cell.
    """
    import nbformat
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    reader: Any = nbformat
    notebook = read_notebook(path, shown)
    text = json.dumps(dict(notebook.data))
    running: list[int] = []
    client = NotebookClient(
        reader.reads(text, as_version=FORMAT),
        kernel_name=KERNEL,
        timeout=timeout,
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_start=lambda cell, cell_index: running.append(cell_index),  # noqa: ARG005 - the names are nbclient's
    )
    cause = ""
    # A learner's own answers are neither read nor written by a check.
    with tempfile.TemporaryDirectory() as folder:
        try:
            client.execute(env={**os.environ, FOLDER_VARIABLE: folder})
        except CellExecutionError as error:
            cause = f"{error.ename}: {error.evalue}"
        except CellTimeoutError:
            cause = f"it ran for more than {timeout} seconds"
        except DeadKernelError:
            cause = "the kernel stopped"
        except NoSuchKernel:
            yield notebook.place.problem(
                Code.CELL_FAILED, "cannot be run: there is no Python kernel", "install it: pip install ipykernel"
            )
    if cause:
        yield _failed(notebook.cells[running[-1] if running else 0], cause)


def _failed(cell: Cell, cause: str) -> Problem:
    first = _COLOURS.sub("", cause).strip().splitlines()[0][:200]
    what = f"fails when the notebook is run: {first}"
    return cell.problem(Code.CELL_FAILED, what, "run the notebook in JupyterLab, and mend the cell that stops it")
