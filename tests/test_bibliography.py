"""
The bibliography: how a work is named in a sentence, and where it is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recovery_course.bibliography import Bibliography, read_bibliography

if TYPE_CHECKING:
    from pathlib import Path


def _read(text: str, folder: Path) -> Bibliography:
    path = folder / "references.bib"
    path.write_text(text, encoding="utf-8")
    return read_bibliography(path, "book/references.bib")


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ("author={Anthony, William A.}, year={1993}", "Anthony (1993)"),
        ("author={Davidson, Larry and Roe, David}, year={2007}", "Davidson & Roe (2007)"),
        ("author={Leamy, Mary and Bird, Victoria and Slade, Mike}, year={2011}", "Leamy et al. (2011)"),
        ("author={Frank, Ellen and others}, year={1991}", "Frank et al. (1991)"),
        ('author={J{\\"a}{\\"a}skel{\\"a}inen, Erika}, year={2013}', "Jääskeläinen (2013)"),
        ("author={{\\H{O}}ri, Dorottya}, year={2020}", "Őri (2020)"),
        ("author={de Jong, Mark H.}, year={2016}", "de Jong (2016)"),
        ("author={Jacobson, Nora and Le Boutillier, Clair}, year={2001}", "Jacobson & Le Boutillier (2001)"),
        ("author={{Mental Health Commission of Canada}}, year={2015}", "Mental Health Commission of Canada (2015)"),
        ("author={{Health Canada and Assembly of First Nations}}, year={2015}",
         "Health Canada and Assembly of First Nations (2015)"),
        ("editor={Slade, Mike}, year={2017}", "Slade (2017)"),
        ("title={A {B}ook}, year={2017}", "A Book (2017)"),
        ("author={Anthony, William A.}", "Anthony (n.d.)"),
    ],
)  # fmt: skip
def test_a_work_is_named_as_in_a_sentence(fields: str, label: str, tmp_path: Path) -> None:
    """One name, two with &, more with et al.; accents are letters; organizations are whole."""
    assert _read(f"@misc{{key, {fields}}}", tmp_path).references["key"].label == label


@pytest.mark.parametrize(
    ("fields", "href"),
    [
        ("doi={10.1037/h0095655}", "https://doi.org/10.1037/h0095655"),
        ("doi={10.1002/x\\_y}", "https://doi.org/10.1002/x_y"),
        ("url={https://example.org/a}", "https://example.org/a"),
        ("doi={10.1/a}, url={https://example.org/a}", "https://doi.org/10.1/a"),
        ("year={1993}", ""),
    ],
)
def test_a_work_is_found_by_its_doi_or_address(fields: str, href: str, tmp_path: Path) -> None:
    """A DOI outlives an address; a work may have neither."""
    assert _read(f"@misc{{key, author={{Anthony, W.}}, {fields}}}", tmp_path).link("key") == href


@pytest.mark.parametrize("text", ["@article{a, title={x", "@article{a, title=}", "@article a", "@", "@article{a b}"])
def test_a_slip_is_told_never_raised(text: str, tmp_path: Path) -> None:
    """A broken bibliography ends in a report."""
    problems = _read(text, tmp_path).problems
    assert {str(problem.code) for problem in problems} <= {"R101"}


def test_a_missing_bibliography_is_told(tmp_path: Path) -> None:
    """The file is named, so that it can be put there."""
    problem = read_bibliography(tmp_path / "none.bib", "book/references.bib").problems[0]
    assert (str(problem.code), problem.path) == ("R101", "book/references.bib")


def test_comments_between_entries_are_fine(tmp_path: Path) -> None:
    """A bibliography may explain itself."""
    assert _read("% a comment\n@misc{a, title={x}}\n", tmp_path).problems == ()
