"""
Where else a workbook can be opened: a JupyterHub or Binder that `_config.yml` names with Jupyter Book's own keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

from sphinx.util import logging

from .course import labels_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config

LOGGER = logging.getLogger(__name__)

# What Jupyter Book hands every theme and only its own theme knows; another one would warn of each.
_FOR_ANOTHER_THEME = {
    "analytics",
    "extra_footer",
    "home_page_in_toc",
    "launch_buttons",
    "navbar_footer_text",
    "path_to_docs",
    "repository_branch",
    "repository_url",
    "search_bar_text",
    "use_edit_page_button",
    "use_issues_button",
    "use_repository_button",
}
# Jupyter Book's own repository, which it assumes where a book names none.
_ASSUMED = "https://github.com/executablebooks/jupyter-book"
_INTERFACES = {"classic": "tree", "jupyterlab": "lab/tree"}
_BINDER = {"https://github.com": ("gh", "/"), "https://gitlab.com": ("gl", "%2F")}


def take_launch_settings(app: Sphinx, config: Config) -> None:
    """
    Take Jupyter Book's settings for launching notebooks out of the theme's options, and check them.
    """
    options = dict(config.html_theme_options)
    taken = {key: options.pop(key) for key in _FOR_ANOTHER_THEME & set(options)}
    # An empty announcement is what Jupyter Book hands over where there is none.
    config.html_theme_options = {key: value for key, value in options.items() if key != "announcement" or value}
    config.course_launch = _settings(taken)


def launch_links(app: Sphinx, docname: str) -> Iterator[tuple[str, str]]:
    """
    Yield the words and the address of each place where a page's notebook can be opened.
    """
    settings: Mapping[str, str] = app.config.course_launch
    labels = labels_of(app)
    path = "/".join(filter(None, [settings.get("folder"), f"{docname}.ipynb"]))
    if settings.get("hub"):
        yield labels.text("open_in_jupyterhub"), _hub(settings, path)
    if settings.get("binder"):
        yield labels.text("open_in_binder"), _binder(settings, path)


def _settings(options: Mapping[str, Any]) -> dict[str, str]:
    """Return what the links are made of; {} where no usable address is named."""
    buttons = options.get("launch_buttons") or {}
    found = {name: str(buttons.get(f"{key}_url") or "").strip().rstrip("/") for name, key in _SERVERS.items()}
    if not any(found.values()):
        return {}
    repository = str(options.get("repository_url") or "").strip().rstrip("/").removesuffix(".git")
    if repository == _ASSUMED or not _is_address(repository):
        _warn("`launch_buttons` needs to know where the notebooks come from: name it under `repository: url:`")
        return {}
    for name in [name for name, address in found.items() if address and not _is_address(address)]:
        _warn(f"`launch_buttons: {_SERVERS[name]}_url:` is no address: it begins with https://")
        found[name] = ""
    interface = str(buttons.get("notebook_interface") or "classic")
    if interface not in _INTERFACES:
        _warn(f"`launch_buttons: notebook_interface:` is {interface!r}; write {' or '.join(_INTERFACES)}")
    return {
        **found,
        "repository": repository,
        "branch": str(options.get("repository_branch") or "main"),
        "folder": str(options.get("path_to_docs") or "").strip("/"),
        "interface": _INTERFACES.get(interface, "tree"),
    }


_SERVERS = {"binder": "binderhub", "hub": "jupyterhub"}


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _hub(settings: Mapping[str, str], path: str) -> str:
    repository = settings["repository"]
    inside = f"{settings['interface']}/{repository.rpartition('/')[2]}/{path}"
    query = urlencode({"repo": repository, "urlpath": inside, "branch": settings["branch"]}, safe="/")
    return f"{settings['hub']}/hub/user-redirect/git-pull?{query}"


def _binder(settings: Mapping[str, str], path: str) -> str:
    parts = urlsplit(settings["repository"])
    names = parts.path.strip("/").split("/")
    kind, between = _BINDER.get(f"{parts.scheme}://{parts.netloc}", ("", ""))
    if kind and len(names) > 1:
        where = f"{kind}/{between.join(names)}"
    else:
        where = f"git/{quote(settings['repository'], safe='')}"
    branch = quote(settings["branch"], safe="")
    query = urlencode({"urlpath": f"{settings['interface']}/{path}"}, safe="/")
    return f"{settings['binder']}/v2/{where}/{branch}?{query}"


def _warn(words: str) -> None:
    LOGGER.warning("_config.yml: %s", words, type="recovery_course", subtype="launch")
