"""The HTML subset: nothing that a writer can type leaves it."""

from pathlib import PurePosixPath
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from handbook.content.html import CLASSES, SUBSET, narrow, outside_subset, to_html

PIECES = st.sampled_from(
    [
        *("\n", "\n\n", "    ", " ", "text", "MuSK", "fasciculation", "&", "<b>", "&lt;", '"', "'"),
        *(
            "# ",
            "## ",
            "### ",
            "- ",
            "1. ",
            "> ",
            "| a | b |\n",
            "| --- | :-: |\n",
            "| |\n",
            ":   ",
        ),
        *("!!! danger\n    ", "!!! x y\n    ", '!!! tip "T"\n    ', "- [ ] ", "____", "Name: ____"),
        *("**", "*", "_", "`", "[", "]", "(", ")", "![", "](", "\\", "---\n", "===\n", "  \n"),
        *("[@paper]", "[@nobody]", "[words](breathing.md)", "[x](file:///x)", "<https://x.org>"),
        *("![gap](../../images/gap.svg)", "![x](../x.png)", "[1]: breathing.md\n", "[SOURCES]\n"),
        *(
            "{action:print}",
            "{action:x}",
            "{: .x #y z=1 }",
            "{: style='a' class=b }",
            "{#id}",
            "{x}",
        ),
        *("\x00", "\x02", "\x03", "\u200b", "klzzwxh:0000", "\x0230\x03", "\u2028", "é", "😀"),
    ]
)
MARKDOWN = st.lists(PIECES, max_size=25).map("".join)


def tree(html: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<div>{html}</div>")


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(MARKDOWN)
@example("**b**{loud}")
@example("[a](b){: href=javascript:x }")
def test_whatever_is_typed_becomes_well_formed_html_of_the_subset(page, markdown):
    body = page(markdown).body
    assert list(outside_subset(body)) == []
    assert list(outside_subset(tree(to_html(body)))) == []


def test_the_whole_handbook_stays_within_the_subset(whole):
    outside = {slug: list(outside_subset(whole.page(slug).body)) for slug in whole.slugs}
    assert {slug: found for slug, found in outside.items() if found} == {}


def test_the_comparison_stays_within_the_subset(whole):
    for aspect in whole.comparison.aspects:
        for cell in aspect.cells.values():
            body = whole.renderer.fragment(cell.markdown, PurePosixPath("comparison")).body
            assert list(outside_subset(body)) == []


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<script>x</script>", ["<script>"]),
        ('<p onclick="x">y</p>', ["<p onclick='x'>"]),
        ('<p class="loud">y</p>', ["<p class='loud'>"]),
        ('<td style="background: url(x)">y</td>', ["<td style='background: url(x)'>"]),
        ('<td style="text-align: right;">y</td>', []),
        ('<div class="callout danger"><p class="callout-title">y</p></div>', []),
    ],
)
def test_what_leaves_the_subset_is_told(html, told):
    assert list(outside_subset(tree(html))) == told


def test_what_is_not_in_the_subset_is_taken_away():
    body = tree('<p onclick="x" class="loud">a <a href="b" target="c">d</a></p>')
    narrow(body)
    assert to_html(body) == '<p>a <a href="b">d</a></p>'


def test_html_is_escaped_and_voids_are_closed():
    body = tree('<p>1 &lt; 2 &amp; 3<br/><img src="a.svg" alt="&quot;b&quot;"/></p>')
    assert to_html(body) == ('<p>1 &lt; 2 &amp; 3<br /><img src="a.svg" alt="&quot;b&quot;" /></p>')


def test_the_subset_holds_nothing_that_acts_or_fetches():
    assert not {"script", "style", "iframe", "object", "form", "link"} & set(SUBSET)
    assert not {name for names in SUBSET.values() for name in names if name.startswith("on")}
    assert all(name == name.lower() for name in CLASSES)
