"""What a careless or a hostile edition holds never keeps its pages from being printed."""

import pytest

from handbook.content.edition import Edition
from handbook.errors import HandbookError
from handbook.paper import making
from handbook.paper.job import Choices, topics_job, whole_job
from tests.paper.conftest import set_pages, text_of

NEST = "".join(f"{'    ' * depth}!!! note\n" for depth in range(19)) + "    " * 19 + "deep inside"
BOXES = "".join(f"{'    ' * depth}- [ ] box {depth}\n" for depth in range(19))
COPIES = "".join(f'<g id="g{n + 1}">' + f'<use href="#g{n}"/>' * 10 + "</g>" for n in range(9))


@pytest.mark.parametrize(
    "body",
    [
        "Cramps.\n{: .callout }",
        "[a](../symptoms/breathing.md){: .callout }",
        "**a**{: .tick-list } [x](#y){: .diagram }",
        "| a | b |\n| --- | --- |\n| x ____ y ____ z ____ ____ | c |",
        "| a | b |\n| --- | --- |",
        "!!! danger\n",
        '!!! ask ""\n    word',
        NEST,
        BOXES,
        "Tel 01234 567 89",
        "[brackets](https://x.example/a(b) and <https://x.example/a(b(c>",
        "![a picture](../../images/none.svg)",
        "5*60*2 [^1] `code` <b>raw</b> &amp; &lt;",
        "# \n\n## \n\n- \n\n1. \n",
        "Term\n:   \n\n:   twice\n",
        "____ ____ ____ ____ ____ ____ ____ ____",
        "A" * 3000,
        "\u202eright to left\u202c and a \x07bell",
    ],
)
def test_every_writing_is_printed(written, body):
    assert "Muscle cramps" in text_of(written(body))


@pytest.mark.parametrize(
    "drawing",
    [
        "<svg></svg>",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 99999"></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><broken</svg>',
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{COPIES}</svg>',
    ],
)
def test_words_stand_where_a_drawing_cannot_be_drawn(draft, drawing):
    (draft / "en" / "images" / "gap.svg").write_text(drawing, "utf-8")
    edition = Edition(draft)
    page = next(slug for slug in edition.slugs if "gap.svg" in edition.topic(slug).body)
    assert "Myasthenia handbook" in text_of(set_pages(page, edition))


def test_a_source_that_leads_nowhere_good_is_no_link(draft):
    path = draft / "sources.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('address = "https:', 'address = "javascript:', 1), "utf-8")
    reader = set_pages(whole_job(Edition(draft)), Edition(draft))
    targets = [
        str(mark.get_object().get("/A", {}).get("/URI", ""))
        for page in reader.pages
        for mark in page.get("/Annots", [])
    ]
    assert not [target for target in targets if target.startswith("javascript")]


def test_a_topic_that_cannot_be_set_is_left_out_and_the_others_are_printed(sample, monkeypatch):
    real = making.typeset

    def refuse_cramps(data):
        if any(part["title"] == "Muscle cramps" for part in data["parts"]):
            raise HandbookError("refused")
        return real(data)

    monkeypatch.setattr(making, "typeset", refuse_cramps)
    pages = making.make_pages(topics_job(sample, ["cramps", "breathing"]), Choices(), sample)
    assert pages.left_out == ("cramps",)
    assert pages.pages > 0
