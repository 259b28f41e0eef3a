"""
Show the drawn pages to this computer alone, and tell open pages when there is something new.

The few lines of script that follow the preview are added while a page is sent; they are in no file.
"""

from __future__ import annotations

import json
import threading
import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

HOST = "127.0.0.1"
FIRST_CHOICE = 8000
EVENTS = "/-preview-"
# So often a page hears from the preview even if there is nothing new, in seconds: a closed page is noticed.
HEARTBEAT = 10.0
SCRIPT = """
<script>(function(){var source,bar;
function open(){if(!source&&!document.hidden){source=new EventSource("EVENTS?since=VERSION");
source.onmessage=function(event){var told=JSON.parse(event.data);
if(told.reload){location.reload();return}
if(bar){bar.remove();bar=null}
if(told.problem){bar=document.createElement("div");bar.setAttribute("role","status");bar.id="preview-problem";
bar.style.cssText="position:fixed;left:0;right:0;bottom:0;z-index:9999;max-height:40vh;overflow:auto;"+
"padding:.75em 1em;background:#5a1a00;color:#fff;font:14px/1.4 monospace;white-space:pre-wrap";
bar.textContent=told.problem;document.body.appendChild(bar)}}}}
function close(){if(source){source.close();source=null}}
document.addEventListener("visibilitychange",function(){document.hidden?close():open()});
addEventListener("pagehide",close);addEventListener("pageshow",open);open()})()</script>
"""
WAITING = (
    "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'><title>Preview</title></head>"
    "<body><h1>Not drawn yet</h1><p>{}</p></body></html>"
)


class State:
    """
    What the preview shows: a number for the version, and what is wrong with what was saved since.
    """

    def __init__(self) -> None:
        # Unlike any number of an earlier preview, whose pages may still be open.
        self.version = time.time_ns() // 1000
        self.problem = ""
        self.changed = threading.Condition()

    def drawn(self) -> None:
        """
        Tell every open page that there is something new to show.
        """
        with self.changed:
            self.version += 1
            self.problem = ""
            self.changed.notify_all()

    def held(self, problem: str) -> None:
        """
        Tell every open page why it still shows what was there before; "" takes that back.
        """
        with self.changed:
            self.problem = problem
            self.changed.notify_all()

    def wait(self, version: int, problem: str) -> dict[str, object] | None:
        """
        Return what a page with this version and problem has to know, or None if nothing comes up for some time.
        """
        with self.changed:
            self.changed.wait_for(lambda: (self.version, self.problem) != (version, problem), HEARTBEAT)
            if self.version != version:
                return {"reload": True}
            return {"problem": self.problem} if self.problem != problem else None


class Handler(SimpleHTTPRequestHandler):
    """
    Send the drawn files, with the script at the end of each page, and what is new as it comes.
    """

    def __init__(self, *args: object, state: State, **kwargs: object) -> None:
        self.state = state
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """
        Answer a request.
        """
        # A page that was saved twice within a second would be taken for unchanged.
        del self.headers["If-Modified-Since"]
        path = urlsplit(self.path).path
        if path == EVENTS:
            self._tell_what_is_new()
        elif path.endswith(("/", ".html")):
            self._send_page()
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """
        Keep nothing: what is shown changes all the time.
        """
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """
        Say nothing: the terminal is for what the author has to know.
        """

    def _send_page(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        # Before the page is read: what is published meanwhile is new to it.
        script = SCRIPT.replace("EVENTS", EVENTS).replace("VERSION", str(self.state.version))
        status = HTTPStatus.OK
        try:
            page = file.read_text(encoding="utf-8")
        except OSError:
            status = HTTPStatus.NOT_FOUND
            page = WAITING.format("There is no such page in the preview. It appears as soon as there is one.")
        body = _with_script(page, script).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _tell_what_is_new(self) -> None:
        since = parse_qs(urlsplit(self.path).query).get("since", ["0"])[0]
        version, problem = int(since) if since.isdecimal() else 0, ""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                told = self.state.wait(version, problem)
                self.wfile.write(f"data: {json.dumps(told)}\n\n".encode() if told else b": here\n\n")
                self.wfile.flush()
                if told and "reload" in told:
                    return
                problem = str(told["problem"]) if told else problem
        except OSError:
            # The page was closed.
            return


class PortTakenError(Exception):
    """
    Say that something else is at the port that was asked for.
    """


def make_server(folder: Path, state: State, port: int | None = None) -> ThreadingHTTPServer:
    """
    Return a server of a folder on a port; without one, on 8000, or on any free port where that is taken.

    Raises:
        PortTakenError: The port that was asked for is taken, or may not be used.
    """
    handler = partial(Handler, directory=str(folder), state=state)
    for choice in (FIRST_CHOICE, 0) if port is None else (port,):
        try:
            return _Server((HOST, choice), handler)
        except (OSError, OverflowError):
            continue
    raise PortTakenError(f"port {port} is taken or may not be used; leave the option out and a free one is found")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Two previews at one port would take turns.
    allow_reuse_port = False

    def handle_error(self, request: object, client_address: object) -> None:
        """
        Say nothing: a page that was closed while it loaded is no news.
        """


def _with_script(page: str, script: str) -> str:
    before, end, after = page.rpartition("</body>")
    return f"{before}{script}{end}{after}" if end else page + script
