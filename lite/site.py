"""
The browser's Jupyter itself: JupyterLite's pages with Pyodide beside them, and nothing that points elsewhere.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from .base import HERE, KERNEL, LiteError, program, run
from .downloads import plain_environment, pyodide, tools, unpack_pyodide, wheels
from .wheels import course_wheel, placeholder, write_lock

CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
# Wheels that come with the kernel; the other of widgetsnbextension is for an older ipywidgets.
FROM_KERNEL = ("ipykernel-6*.whl", "piplite-*.whl", "pyodide_kernel-*.whl", "widgetsnbextension-4*.whl")
SETTINGS = ("jupyter-lite.json", "jupyter_lite_config.json", "overrides.json")
# Never opened by a reader's browser.
SURPLUS = (
    *("rspack.config*.js", "doc", "jupyterlite.schema.v0.json"),
    f"extensions/{KERNEL}/static/schema",
)
# Asked for by every notebook, and missing.
ICONS = ("static/favicons/favicon-notebook.ico", "static/favicons/favicon-busy-1.ico")

# What is changed in files as published: where (a pattern of one file), what, into what. Each must be there, once.
PATCHES = (
    # The worker that keeps pages for use without a network forgets that it may when the browser restarts it.
    (
        "service-worker.js",
        "let enableCache=!1;",
        'let enableCache="true"===new URL(location.href).searchParams.get("enableCache");',
    ),
    # The list of files is needed without a network too.
    (
        "service-worker.js",
        't.pathname.includes("/api/")}',
        't.pathname.includes("/api/")&&!t.pathname.endsWith("/all.json")}',
    ),
    # Where the kernel and Pyodide look if nothing else is said: never elsewhere.
    (
        f"extensions/{KERNEL}/static/716.*.js",
        "https://cdn.jsdelivr.net/pyodide/v314.0.6/full/pyodide.mjs",
        "./static/pyodide/pyodide.mjs",
    ),
    ("static/pyodide/pyodide.mjs", "`https://cdn.jsdelivr.net/pyodide/v${U}/full/`", "t"),
)


def build_site(target: Path) -> None:
    """
    Make the browser's Jupyter in a folder that does not exist yet.

    Raises:
        LiteError: A tool or a download is missing, or a file is not as this version's are.
    """
    environment = tools()
    with tempfile.TemporaryDirectory() as name:
        # JupyterLite keeps a list of what is done where it is started; with an old one it leaves its settings out.
        folder = Path(name)
        for settings in SETTINGS:
            shutil.copy(HERE / settings, folder)
        command = [program(environment, "python"), "-m", "jupyterlite_core", "build", "--output-dir", target]
        run(command, "JupyterLite could not build its pages.", cwd=folder, env=plain_environment())
    for pattern in SURPLUS:
        for path in target.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name in ICONS:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(target / "notebooks" / "favicon.ico", target / name)
    _add_python(environment, target / "static" / "pyodide")
    for pattern, old, new in PATCHES:
        patch(target, pattern, old, new)


def patch(site: Path, pattern: str, old: str, new: str) -> None:
    """
    Replace a text that stands once in the one file of a pattern.

    Raises:
        LiteError: The file or the text is not there, or not once.
    """
    found = [path for path in site.glob(pattern) if old in path.read_text(encoding="utf-8")]
    if len(found) != 1 or found[0].read_text(encoding="utf-8").count(old) != 1:
        raise LiteError(f"{pattern} is not what lite/site.py changes. Is JupyterLite's version the one that is pinned?")
    found[0].write_text(found[0].read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _add_python(environment: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    unpack_pyodide(pyodide(), (*CORE, LOCK), folder)
    shipped = environment / "share" / "jupyter" / "labextensions" / KERNEL / "static" / "pypi"
    for path in [*wheels().values(), *(path for pattern in FROM_KERNEL for path in shipped.glob(pattern))]:
        shutil.copy(path, folder)
    placeholder(folder, "jedi")
    course_wheel(folder)
    write_lock(folder, json.loads((folder / LOCK).read_text(encoding="utf-8")))
