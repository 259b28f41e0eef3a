"""
The engine of an open course on recovery-oriented practice and mental illness stigma.

In a notebook: `from recovery_course import quiz; quiz("definitions")`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recovery_course.widgets import (
        audit,
        checklist,
        language_check,
        quiz,
        reflection,
        scenario,
        self_check,
        simulation,
        worksheet,
    )

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "audit",
    "checklist",
    "language_check",
    "quiz",
    "reflection",
    "scenario",
    "self_check",
    "simulation",
    "worksheet",
]


def __getattr__(name: str) -> object:
    # Checking a bank or building a page needs no widget libraries, which take half a second to load.
    if name in __all__:
        from recovery_course import widgets

        return getattr(widgets, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
