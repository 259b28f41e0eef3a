"""The gate before a site with Jupyter in it: whatever could ask another computer is named and stops it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from lite.base import KERNEL_SETTINGS, LiteError
from lite.downloads import PYODIDE, TOOLS, WHEELS, read_pins
from lite.gate import check_site, find_faults
from lite.site import patch
from lite.wheels import placeholder, write_lock, write_wheel

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {"pyodideUrl": "./static/pyodide/pyodide.mjs", "disablePyPIFallback": True}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The least that passes."""
    site = tmp_path / "lite"
    folder = site / "static" / "pyodide"
    folder.mkdir(parents=True)
    (folder / "pyodide.mjs").touch()
    placeholder(folder, "jedi")
    write_lock(folder, {"info": {}})
    (site / "notebooks").mkdir()
    set_up(site)
    return site


def set_up(site: Path, place: str = "jupyter-lite.json", **changed: Any) -> None:
    """Write the kernel's settings, with some of them changed."""
    settings = {KERNEL_SETTINGS: {**GOOD, **changed}}
    (site / place).write_text(json.dumps({"jupyter-config-data": {"litePluginSettings": settings}}), encoding="utf-8")


def test_a_site_that_asks_nobody_passes(site: Path) -> None:
    """Addresses that only a click follows may stand in the learner's files."""
    (site / "files").mkdir()
    (site / "files" / "course.json").write_text('{"href": "https://pypi.org"}', encoding="utf-8")
    check_site(site)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"pyodideUrl": "https://cdn.jsdelivr.net/pyodide/pyodide.mjs"}, "pyodideUrl"),
        ({"pyodideUrl": "//elsewhere/pyodide.mjs"}, "pyodideUrl"),
        ({"pyodideUrl": ""}, "pyodideUrl"),
        ({"pyodideUrl": "./elsewhere.mjs"}, "not there"),
        ({"disablePyPIFallback": False}, "disablePyPIFallback"),
        ({"disablePyPIFallback": "true"}, "disablePyPIFallback"),
    ],
    ids=str,
)
def test_settings_that_look_elsewhere_are_stopped(site: Path, changed: dict[str, Any], said: str) -> None:
    """JupyterLite leaves settings out in silence, and then asks a CDN."""
    set_up(site, **changed)
    assert any(said in fault for fault in find_faults(site))


def test_missing_settings_are_stopped(site: Path) -> None:
    """No file of settings is as bad as a wrong one."""
    (site / "jupyter-lite.json").unlink()
    assert len(list(find_faults(site))) == 2


def test_settings_of_one_page_cannot_hide_the_others(site: Path) -> None:
    """Each of Jupyter's pages may have settings of its own, which would win."""
    set_up(site, "notebooks/jupyter-lite.json", pyodideUrl="./x")
    with pytest.raises(LiteError, match=r"notebooks/jupyter-lite\.json"):
        check_site(site)


def test_a_missing_or_changed_wheel_is_stopped(site: Path) -> None:
    """Pyodide would look for it elsewhere, or refuse it when a learner waits for it."""
    (wheel,) = (site / "static" / "pyodide").glob("*.whl")
    wheel.write_bytes(b"changed")
    assert [fault for fault in find_faults(site) if "not the one that is listed" in fault]
    wheel.unlink()
    assert [fault for fault in find_faults(site) if "is not in static/pyodide" in fault]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("build/1.js", 'let a="https://cdn.jsdelivr.net/npm/x"'),
        ("build/1.mjs", "import('//unpkg.com/x')"),
        ("notebooks/x.json", '{"url": "https://pypi.org/simple"}'),
        ("x.css", "@import url(https://fonts.googleapis.com/css?family=Vibur)"),
        ("notebooks/index.html", '<script async src="https://example.org/x.js"></script>'),
        ("notebooks/index.html", "<link rel=stylesheet href=//example.org/x.css>"),
    ],
    ids=str,
)
def test_foreign_addresses_are_stopped(site: Path, name: str, text: str) -> None:
    """What is loaded at the start names nobody who would be asked."""
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text(text, encoding="utf-8")
    (fault,) = find_faults(site)
    assert name in fault


def test_a_wheel_without_what_it_needs_is_told(tmp_path: Path) -> None:
    """A new version of a package may need one more."""
    write_wheel(tmp_path, "a-b", "1", {}, ["missing-one>=2", 'elsewhere; sys_platform == "win32"'])
    with pytest.raises(LiteError, match="lacks missing-one"):
        write_lock(tmp_path, {"info": {}})


def test_a_wheel_is_the_same_every_time_and_named_by_its_contents(tmp_path: Path) -> None:
    """A browser that has an old wheel of the same name would refuse the new list."""
    first = write_wheel(tmp_path, "a", "1", {"a.py": b"1"}, ())
    kept = hashlib.sha256(first.read_bytes()).hexdigest()
    assert write_wheel(tmp_path, "a", "1", {"a.py": b"1"}, ()) == first
    assert hashlib.sha256(first.read_bytes()).hexdigest() == kept
    assert write_wheel(tmp_path, "a", "1", {"a.py": b"2"}, ()) != first


@pytest.mark.parametrize("text", ["", "old old"], ids=["not there", "twice"])
def test_a_patch_that_does_not_fit_stops_the_build(text: str, tmp_path: Path) -> None:
    """Another version of JupyterLite is not changed by guess."""
    (tmp_path / "service-worker.js").write_text(text, encoding="utf-8")
    with pytest.raises(LiteError, match=r"service-worker\.js"):
        patch(tmp_path, "service-worker.js", "old", "new")


def test_everything_is_pinned() -> None:
    """Each download has one version and one checksum, and what stands in both lists stands there alike."""
    tools = {pin.name: pin for pin in read_pins(TOOLS)}
    wheels = {pin.name: pin for pin in read_pins(WHEELS)}
    assert {name: pin for name, pin in tools.items() if name in wheels and wheels[name] != pin} == {}
    assert tools["jupyterlite-core"].version == tools["jupyterlite-pyodide-kernel"].version
    assert json.loads(PYODIDE.read_text(encoding="utf-8"))["integrity"].startswith("sha512-")


def test_a_line_that_is_no_pin_is_told_with_its_number(tmp_path: Path) -> None:
    """A pin without a checksum would be taken on trust."""
    (tmp_path / "wheels.txt").write_text("# a comment\na==1\n", encoding="utf-8")
    with pytest.raises(LiteError, match=r"wheels\.txt:2"):
        read_pins(tmp_path / "wheels.txt")
