"""Text beyond all bounds is refused with its line; what stands just within them is rendered."""

import pytest

from handbook.content.bounds import (
    DEEPEST,
    MOST_BRACKETS,
    MOST_CHARACTERS,
    MOST_DEFINITIONS,
    MOST_IN_BLOCK,
    require_bounds,
)
from handbook.content.html import to_html
from handbook.errors import UnreadableFileError

from .manuscript import COMPARED, CRAMPS

LIST_IN_LIST = "\n".join(f"{'    ' * level}- a" for level in range(DEEPEST // 4))
BEYOND = {
    "quotation": ">" * 10_000,
    "list": "- " * 5_000,
    "indented": f"{LIST_IN_LIST}\n{' ' * DEEPEST}- a",
    "brackets": "[" * (MOST_BRACKETS + 1),
    "links": "[a](" * (MOST_BRACKETS + 1),
    "definitions": "a\n:   b\n" * (MOST_DEFINITIONS + 1),
    "long": "a " * MOST_IN_BLOCK,
}
WITHIN = {
    "quotation": f"{'>' * DEEPEST}a",
    "list": f"{'- ' * (DEEPEST // 2)}a",
    "indented": LIST_IN_LIST,
    "brackets": f"{'![' * MOST_BRACKETS}{'a' * 9_000}",
    "links": f"{'[a](' * MOST_BRACKETS}{'a' * 8_000}",
    "definitions": "a\n:   b\n" * MOST_DEFINITIONS,
    "long": "**a _b " * (MOST_IN_BLOCK // 8),
    "ruled": "-" * 1_000,
    "same headings": "# a\n" * (MOST_IN_BLOCK // 5),
    "blanks in a heading": f"# a{' ' * 9_000}b",
}


@pytest.mark.parametrize("markdown", BEYOND.values(), ids=BEYOND)
def test_a_topic_beyond_the_bounds_is_refused_with_its_line(markdown, manuscript):
    line = manuscript.append(CRAMPS, markdown)
    with pytest.raises(UnreadableFileError) as told:
        manuscript.edition().topic("cramps")
    assert line <= told.value.line <= line + markdown.count("\n")


@pytest.mark.parametrize("markdown", WITHIN.values(), ids=WITHIN)
def test_a_topic_within_the_bounds_is_rendered(markdown, manuscript):
    manuscript.append(CRAMPS, f"{markdown}\n\nThe end.")
    assert to_html(manuscript.edition().page("cramps").body).endswith("The end.</p>")


def test_a_text_too_long_for_one_page_is_refused(tmp_path):
    require_bounds("a\n\n" * (MOST_CHARACTERS // 3), tmp_path)
    with pytest.raises(UnreadableFileError, match="too long for one page"):
        require_bounds("a\n\n" * (MOST_CHARACTERS // 2), tmp_path)


def test_a_group_of_the_comparison_beyond_the_bounds_is_told_and_left_out(manuscript):
    line = manuscript.append(COMPARED, ">" * 10_000)
    (problem,) = manuscript.edition().comparison.problems
    assert (problem.path.name, problem.line) == ("1-symptoms.md", line)
