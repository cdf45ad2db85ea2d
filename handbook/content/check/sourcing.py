"""Rules of sourcing: every medical statement rests on a source that can be looked up."""

import re
from collections.abc import Iterator

from handbook.content.check.structure import Rule, located_blocks, located_cells
from handbook.content.comparison import CellKind
from handbook.content.edition import Edition
from handbook.content.markup import CITATION, blocks, plain
from handbook.content.names import ABOUT_SLUG, HOW_TO_USE_SLUG, SOURCES_SLUG
from handbook.content.topic import Topic
from handbook.errors import Problem

_ABOUT_THE_HANDBOOK = frozenset({HOW_TO_USE_SLUG, ABOUT_SLUG, SOURCES_SLUG})
_SAY_NOTHING = frozenset({CellKind.NOT_KNOWN.value, CellKind.DOES_NOT_APPLY.value})
_SHEETS = "printables"
_EMERGENCY_NUMBERS = frozenset({"999", "112", "911", "000", "111"})
_FIGURE = re.compile(
    r"(?<![\w@-])(?<!level )(?<!levels )(?<!step )(?<!type )(\d+(?:[.,]\d+)*)(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)


def source_never_cited(edition: Edition) -> Iterator[Problem]:
    """A source that no statement rests on."""
    cited = {m[1] for _, _, block in located_blocks(edition) for m in CITATION.finditer(block.text)}
    cited |= {
        key
        for medicine in edition.medicines.entries.values()
        for advice in medicine.advice
        for key in advice.sources
    }
    cited.update(key for sign in edition.signs.signs for key in sign.sources)
    for key in edition.sources.keys:
        if key not in cited:
            line = edition.sources.line(key)
            yield Problem(edition.sources.path, line, f"“{key}” is never cited.")


def source_without_place_or_date(edition: Edition) -> Iterator[Problem]:
    """A source that nobody can look up: no address, or no word on when it was read."""
    for key in edition.sources.keys:
        source = edition.sources.get(key)
        line = edition.sources.line(key)
        if source and not source.address:
            yield Problem(edition.sources.path, line, f"“{key}” has no address.")
        if source and not source.read:
            yield Problem(edition.sources.path, line, f"“{key}” has no date on which it was read.")
        if source and not source.publisher:
            yield Problem(edition.sources.path, line, f"“{key}” has no publisher.")


def weak_source_alone(edition: Edition) -> Iterator[Problem]:
    """A statement that rests on nothing but weak sources."""
    for path, _, block in located_blocks(edition):
        found = [edition.sources.get(match[1]) for match in CITATION.finditer(block.text)]
        if found and all(source and source.weak for source in found):
            yield Problem(path, block.line, "This rests on weak sources alone.")


def figure_without_citation(edition: Edition) -> Iterator[Problem]:
    """A medical paragraph, item or row that states a number and no source."""
    for topic in edition.readable():
        if not _is_medical(topic):
            continue
        for block in blocks(topic.body, topic.body_line):
            if block.kind in ("heading", "term", "callout") or block.callout == "ask":
                continue
            figures = set(_FIGURE.findall(plain(block.text))) - _EMERGENCY_NUMBERS
            if figures and not CITATION.search(block.text):
                message = f"“{min(figures)}” is stated without a source."
                yield Problem(topic.path, block.line, message)


def cell_without_citation(edition: Edition) -> Iterator[Problem]:
    """A cell that says something and names no source. A question says nothing."""
    for path, cell in located_cells(edition):
        says_nothing = cell.text.lower().rstrip(".") in _SAY_NOTHING or cell.text.endswith("?")
        if not says_nothing and not CITATION.search(cell.markdown):
            yield Problem(path, cell.line, "This cell names no source.")


SOURCING_RULES: tuple[Rule, ...] = (
    source_never_cited,
    source_without_place_or_date,
    weak_source_alone,
    figure_without_citation,
    cell_without_citation,
)


def _is_medical(topic: Topic) -> bool:
    return topic.slug not in _ABOUT_THE_HANDBOOK and topic.section != _SHEETS
