"""The index of the exported pages' own search: what the script beside them looks through."""

import json
from collections.abc import Iterator

from handbook.content.anchors import anchored_blocks
from handbook.content.edition import Edition
from handbook.content.markup import plain
from handbook.content.questions import read_questions
from handbook.content.topic import Topic
from handbook.errors import HandbookError
from handbook.export.elements import anchor_id
from handbook.export.places import Places


def search_index(edition: Edition, places: Places) -> str:
    """A script that sets `INDEX`: a list of pages, each with the texts of its fields.

    `u` is the page's address and `t`, `a`, `s` are its title, its other names and its summary;
    `h` are its headings, and the first cells of rows that can be opened, with their anchors `i`;
    `q` is what people ask, with the anchors `p`.
    """
    topics = [edition.topic(place.slug) for place in places.order if place.slug]
    pages = [_page(edition.written_out(topic), edition, places) for topic in topics]
    return f"const INDEX = {json.dumps(pages, separators=(',', ':'))};\n"


def _page(topic: Topic, edition: Edition, places: Places) -> dict[str, object]:
    headings = list(_headings(topic))
    questions = list(_questions(topic, edition))
    return {
        "u": places.topic(topic.slug).as_posix(),
        "t": [topic.title],
        "a": topic.also_called,
        "s": [topic.summary],
        "h": [text for text, _ in headings],
        "i": [anchor for _, anchor in headings],
        "q": [text for text, _ in questions],
        "p": [anchor for _, anchor in questions],
    }


def _headings(topic: Topic) -> Iterator[tuple[str, str]]:
    """The words and the anchor of each heading, and of each row that has one."""
    for block, anchor in anchored_blocks(topic):
        if block.kind == "heading":
            yield plain(block.text), anchor_id(anchor)
        elif block.kind == "row" and anchor:
            yield plain(block.text.split("|")[1]), anchor_id(anchor)


def _questions(topic: Topic, edition: Edition) -> Iterator[tuple[str, str]]:
    """Each question with the anchor of the passage that answers it, "" for the page's top."""
    try:
        asked = read_questions(edition.folder, topic).by_anchor
    except HandbookError:
        return
    for anchor, questions in asked.items():
        for question in questions:
            yield question, anchor_id(anchor) if anchor else ""
