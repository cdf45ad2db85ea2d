"""Anchors: where in a topic a link may lead, the same for page, search, exports and check."""

from collections import Counter
from collections.abc import Iterator

from handbook.content.markup import Block, blocks, plain, slugify
from handbook.content.topic import Topic


def own_anchor(anchor: str, taken: Counter[str]) -> str:
    """The anchor, with a number where the page has it already: "signs", "signs-2", "signs-3".

    `taken` counts the anchors given so far.
    """
    taken[anchor] += 1
    while taken[anchor] > 1:
        anchor = f"{anchor}-{taken[anchor]}"
        taken[anchor] += 1
    return anchor


def anchors(topic: Topic) -> frozenset[str]:
    """Every anchor of the topic."""
    return frozenset(anchor for _, anchor in anchored_blocks(topic) if anchor)


def anchored_blocks(topic: Topic) -> Iterator[tuple[Block, str]]:
    """Each block of the topic with its anchor, "" where it has none."""
    taken: Counter[str] = Counter()
    for block in blocks(topic.body, topic.body_line):
        anchor = slugify(plain(block.text)) if block.kind == "term" else block.anchor
        yield block, own_anchor(anchor, taken) if anchor else ""
