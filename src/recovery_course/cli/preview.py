"""
`course preview`: the course in a browser, drawn anew after each save.
"""

from __future__ import annotations

import gc
import shutil
import threading
import time
import webbrowser
from typing import TYPE_CHECKING

import click

from recovery_course.cli.base import course_root, per_cent
from recovery_course.editions import FACILITATOR, LEARNER
from recovery_course.problems import counted

if TYPE_CHECKING:
    from pathlib import Path

    from recovery_course.preview.server import State

HELD = "The preview stays as it was."


@click.command(epilog="Example: course preview --port 8080")
@click.option("--port", type=click.IntRange(1, 65535), help="Show it at this port; by default at 8000 or a free one.")
@click.option("--no-open", is_flag=True, help="Do not open a browser.")
@click.option("--facilitator", is_flag=True, help="Show the facilitator's edition.")
@click.option("--poll", is_flag=True, help="Look for saved files again and again: for network drives.")
def command(port: int | None, no_open: bool, facilitator: bool, poll: bool) -> None:
    """
    Show the course in a browser that follows: save a lesson or an item, and the open page shows it.

    What cannot be drawn, such as a file that is saved half way, is told here in a sentence, and the last good pages
    stay. Only this computer can see it. Stop with Ctrl+C.
    """
    from recovery_course.preview.server import PortTakenError, State, make_server
    from recovery_course.preview.watching import Watcher

    root = course_root()
    work = root / "_build" / "preview" / (FACILITATOR if facilitator else LEARNER)
    state = State()
    try:
        server = make_server(work / "html", state, port)
    except PortTakenError as error:
        raise click.BadParameter(str(error), param_hint="--port") from None
    watcher = Watcher(root, poll=poll)
    preview = _Preview(root, work, state, FACILITATOR if facilitator else LEARNER)
    try:
        watcher.start()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        preview.begin()
        address = f"http://localhost:{server.server_address[1]}/"
        click.echo(f"The preview is at  {address}  (stop with Ctrl+C)")
        if not no_open:
            webbrowser.open(address)
        while True:
            preview.follow(watcher.next())
    except KeyboardInterrupt:
        click.echo()
    except OSError as error:
        raise click.ClickException(f"The files can no longer be watched: {error.strerror or error}") from None
    finally:
        watcher.stop()
        server.shutdown()


class _Preview:
    """
    Draw the course again and again, and publish what is whole.
    """

    def __init__(self, root: Path, work: Path, state: State, edition: str) -> None:
        self.root = root
        self.work = work
        self.state = state
        self.edition = edition
        self.known: set[str] = set()

    def begin(self) -> None:
        """
        Draw all pages; with nothing better to show, those with problems too.
        """
        click.echo("Drawing the pages; the first time takes a little longer.", err=True)
        start = time.monotonic()
        drawn = self._draw(first=True) is not None
        gc.collect()
        gc.freeze()
        if drawn:
            click.echo(f"Ready after {time.monotonic() - start:.0f} s.", err=True)

    def follow(self, saved: set[str]) -> None:
        """
        Draw what a save has changed, and say what came of it.
        """
        start = time.monotonic()
        changed = self._draw()
        if changed is not None:
            shown = min(saved) if len(saved) == 1 else counted(len(saved), "file")
            click.echo(f"{shown}: shown after {time.monotonic() - start:.1f} s")
        gc.collect()

    def _draw(self, *, first: bool = False) -> int | None:
        from recovery_course.preview.publish import publish
        from recovery_course.sphinx_ext.drawing import draw

        env = self.work / ".doctrees" / "environment.pickle"
        kept = env.with_suffix(".kept")
        if env.exists():
            shutil.copy2(env, kept)
        # Looking for what is no longer used takes a third of the time of a drawing, and can wait until it is shown.
        gc.disable()
        with per_cent("Drawing") as progress:
            drawn = draw(self.root, self.work / "next", edition=self.edition, progress=progress)
        new = [warning for warning in dict.fromkeys(drawn.warnings) if warning not in self.known]
        told = drawn.error or "\n".join(new)
        if told and (drawn.error or not first):
            # What was read half way is forgotten, so that the next save reads it again.
            if kept.exists():
                kept.replace(env)
            self.state.held(f"{told}\n{HELD}")
            click.echo(f"{told}\n{HELD}", err=True)
            return None
        self.known = set(drawn.warnings)
        if told:
            click.echo(told, err=True)
        changed = publish(self.work / "next", self.work / "html")
        self.state.drawn()
        return changed
