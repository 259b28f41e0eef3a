"""
The role {org} and the directive {organisation}: what the organisation wrote down once, or words that fit any reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from recovery_course.organisation import FILE, key_named, told, unknown_key
from recovery_course.problems import listed

from .course import course_of, labels_of
from .edition import is_facilitator

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from recovery_course.organisation import Piece

# Where a page's metadata say what it asks for; Sphinx forgets it when the page is read again.
_ASKED = "rc-asked"
_LOGGER = logging.getLogger(__name__)


class OrganisationRole(SphinxRole):
    """
    Say what the organisation says under a key, within a sentence.
    """

    def run(self) -> tuple[list[Node], list[system_message]]:
        """
        Return the entries one after the other, or words that fit any reader.
        """
        key = key_named(self.text)
        if key is None:
            what, fix = unknown_key(self.text)
            message = self.inliner.reporter.error(f"{what}: {fix}", line=self.lineno)
            return [], [message]
        entries = _entries(self.env, key)
        if not entries:
            return _in_general(self.env, key), []
        found = _nodes(entries[0])
        for entry in entries[1:]:
            found += [nodes.Text("; "), *_nodes(entry)]
        return found, []


class OrganisationDirective(SphinxDirective):
    """
    List what the organisation says under a key; the block's body is shown where it says nothing.
    """

    required_arguments = 1
    has_content = True

    def run(self) -> list[Node]:
        """
        Return a list, or what stands in its place.
        """
        key = key_named(self.arguments[0])
        if key is None:
            what, fix = unknown_key(self.arguments[0])
            raise self.error(f"{what}: {fix}")
        entries = _entries(self.env, key)
        if entries:
            items = [nodes.list_item("", nodes.paragraph("", "", *_nodes(entry))) for entry in entries]
            return [nodes.bullet_list("", *items)]
        general = _in_general(self.env, key)
        if not self.content:
            return [nodes.paragraph("", "", *general)]
        written = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, written)
        # For facilitators, the mark that something is missing follows the body.
        return [*written.children, *([nodes.paragraph("", "", *general[1:])] if general[1:] else [])]


def tell_what_is_open(app: Sphinx, error: Exception | None) -> None:
    """
    Say at the end of a build what pages ask for and the file does not say. It is no fault, so it is no warning.
    """
    if error is not None or app.builder.format != "html":
        return
    organisation = course_of(app).organisation
    asked = {key for page in app.env.metadata.values() for key in page.get(_ASKED, "").split()}
    missing = sorted(key for key in asked if not told(organisation, key))
    if missing:
        _LOGGER.info("%s does not say %s. Pages say it in general words instead.", FILE, listed(missing, "or"))


def _entries(env: BuildEnvironment, key: str) -> tuple[tuple[Piece, ...], ...]:
    course = course_of(env.app)
    # The page is read again when the file changes, and when one appears.
    env.note_dependency(str(course.root / FILE))
    page = env.metadata[env.docname]
    page[_ASKED] = f"{page.get(_ASKED, '')} {key}"
    return told(course.organisation, key)


def _nodes(entry: tuple[Piece, ...]) -> list[Node]:
    return [
        nodes.reference("", piece.text, refuri=piece.href, internal=False) if piece.href else nodes.Text(piece.text)
        for piece in entry
    ]


def _in_general(env: BuildEnvironment, key: str) -> list[Node]:
    """
    Return words that fit any reader, and for facilitators a mark that something is still to be filled in.
    """
    labels = labels_of(env.app)
    found: list[Node] = [nodes.Text(labels.text(f"organisation_{key}"))]
    if is_facilitator(env.app):
        mark = nodes.inline("", f" [{labels.text('facilitator_unfilled', key=key)}]", classes=["rc-unfilled"])
        found.append(mark)
    return found
