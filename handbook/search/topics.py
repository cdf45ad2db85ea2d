"""A topic as the index keeps it, and the words of its fields as they go into the index."""

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.content.topic import Topic
from handbook.search.passages import Passage


@dataclass(frozen=True, slots=True)
class IndexedTopic:
    """A topic with its passages, which are numbered from `first` on in the whole edition."""

    slug: str
    title: str
    summary: str
    first: int
    passages: tuple[Passage, ...]

    def place(self, anchor: str) -> int:
        """The place of the passage with the anchor, the first where there is none."""
        anchors = [passage.anchor for passage in self.passages]
        return anchors.index(anchor) if anchor in anchors else 0


def names_of(topic: Topic) -> tuple[str, ...]:
    """The title, and the other names; the words of the slug are one, chosen to be significant."""
    return (topic.title, topic.slug.replace("-", " "), *topic.also_called)


def run_of_words(words: Sequence[str]) -> str:
    """The words with a blank before and after each: " word " finds whole words and phrases."""
    return f" {' '.join(words)} "
