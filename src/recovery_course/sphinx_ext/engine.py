"""
Pages are drawn anew when the engine has changed: half of them old, beside new styles, would look broken.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
# What Python keeps for itself.
CACHE = "__pycache__"


def fingerprint(package: Path = PACKAGE) -> str:
    """
    Return a text that changes with any file of the engine, and not with where it lies.
    """
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        if path.is_file() and CACHE not in path.parts:
            digest.update(path.relative_to(package).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
