"""What a search gives back, as plain data: an answer with its hits, each with a snippet."""

from dataclasses import dataclass

from handbook.search.medicine_card import MedicineCard

MOST_HITS = 12
"""Topics that an answer shows, where no other number is asked for."""


@dataclass(frozen=True)
class Snippet:
    """A few plain words of a passage, and the ranges in them to light."""

    text: str
    lit: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Hit:
    """A topic that was found, and the passage of it to open.

    `heading` and `anchor` are "" at the top of the topic. A cell of the comparison has its
    `aspect` and `condition` too; `slug` and `title` are then the topic that says more.
    """

    slug: str
    title: str
    heading: str
    anchor: str
    score: float
    snippet: Snippet
    aspect: str = ""
    condition: str = ""


@dataclass(frozen=True)
class Answer:
    """What was found for what was typed.

    `hits` has one entry a topic, the best first, and `cells` what the comparison says. `shown_for`
    is the other spelling that was looked for, "" where it was looked for as typed. `lit` holds the
    folded words and phrases to light on a page. `complete` says whether some hit has every
    significant word; where none has, they share some of them. `unknown` are the words that the
    handbook has nothing about, `medicine` the card of one that was typed. `danger` says that
    the words speak of danger to life, `found` how many topics have some of the words, shown or not.
    """

    typed: str
    hits: tuple[Hit, ...] = ()
    cells: tuple[Hit, ...] = ()
    shown_for: str = ""
    lit: tuple[str, ...] = ()
    complete: bool = False
    unknown: tuple[str, ...] = ()
    medicine: MedicineCard | None = None
    danger: bool = False
    found: int = 0
