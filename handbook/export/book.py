"""The pages of an export in reading order, each made when its turn comes."""

from collections.abc import Iterator

from handbook.content.edition import Edition
from handbook.errors import Problem
from handbook.export.comparison_document import comparison_document
from handbook.export.document import Document
from handbook.export.images import Images
from handbook.export.places import Places
from handbook.export.topic_document import topic_document


class Book:
    """An edition about to be exported, its pages ending in `suffix`.

    Opening reads every topic. Raises `EditionError` where none can be read.
    """

    def __init__(self, edition: Edition, suffix: str) -> None:
        self.edition = edition
        self.places = Places(edition, suffix)
        self.images = Images(edition)

    def __len__(self) -> int:
        return len(self.places.order)

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """What of the edition could not be read."""
        return (*self.places.left_out, *self.images.left_out)

    def documents(self) -> Iterator[Document]:
        """Every page."""
        for place in self.places.order:
            if place.slug:
                yield topic_document(place, self.edition, self.places, self.images)
            else:
                yield comparison_document(place, self.edition, self.places)
