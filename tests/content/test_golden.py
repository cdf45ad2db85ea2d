"""The sample's topics as pages. `pytest tests/content --renew-golden` writes them anew."""

import re
from pathlib import Path

import pytest

from handbook.content.html import to_html

GOLDEN = Path(__file__).parent.parent / "golden"
SLUGS = ("emergency", "how-to-use", "breathing", "cramps", "pyridostigmine", "glossary")

_BLOCK_ENDS = re.compile(
    r"(</(?:p|h2|h3|li|dt|dd|tr|thead|tbody|table|ul|ol|dl|div|blockquote)>|<hr />"
    r"|<(?:ul|ol|dl|thead|tbody|table|div|blockquote)(?: [^>]*)?>)"
)


def lines(html: str) -> str:
    """One block a line, so that a change can be reviewed."""
    return _BLOCK_ENDS.sub(r"\1\n", html.replace("\n", " "))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_topic_of_the_sample_is_rendered_as_its_golden_page(slug, sample, request):
    golden = GOLDEN / f"{slug}.html"
    rendered = lines(to_html(sample.page(slug).body))
    if request.config.getoption("--renew-golden", default=False):
        golden.write_text(rendered, encoding="utf-8")
    assert rendered == golden.read_text(encoding="utf-8")


def test_every_topic_of_the_sample_has_a_golden_page(sample):
    assert set(sample.slugs) == set(SLUGS) == {path.stem for path in GOLDEN.glob("*.html")}
