"""Rules that a writer keeps: every page plain, complete and not out of date."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handbook.content.check.plain_words import PLAIN_WORDS
from handbook.content.check.prose import ReadingGrade, statements, words
from handbook.content.check.structure import Rule, located_blocks, located_cells
from handbook.content.comparison import CellKind
from handbook.content.edition import Edition
from handbook.content.markup import IMAGE, plain
from handbook.content.names import GLOSSARY_SLUG
from handbook.errors import Problem

LONGEST_SUMMARY = 160
LONGEST_CELL = 25
LONGEST_ANSWER = 5
MOST_UNEQUAL = 2
LONGEST_SENTENCE = 30
HIGHEST_GRADE = 8.0
REVIEW_EVERY = timedelta(days=366)

_RAW_HTML = re.compile(r"<(?:/?[a-zA-Z][\w-]*[^<>]*|!--.*?--)>")
_WEB_ADDRESS = re.compile(r"<https?://[^>]*>")
_AVOIDED = re.compile(
    rf"(?<![\w-])({'|'.join(map(re.escape, PLAIN_WORDS))})(?![\w-])", re.IGNORECASE
)


def summary_missing_or_long(edition: Edition) -> Iterator[Problem]:
    """A summary that is absent, or too long for a hit and for the head of a page."""
    for topic in edition.readable():
        length = len(topic.summary)
        if not length:
            yield Problem(topic.path, 1, "The summary is empty.")
        elif length > LONGEST_SUMMARY:
            message = f"The summary has {length} characters, more than {LONGEST_SUMMARY}."
            yield Problem(topic.path, 1, message)


def title_unlike_contents(edition: Edition) -> Iterator[Problem]:
    """A topic that the tree calls by another name."""
    for topic in edition.readable():
        listed = edition.title(topic.slug)
        if listed != topic.title:
            yield Problem(topic.path, 1, f"The contents call this topic “{listed}”.")


def review_overdue(edition: Edition) -> Iterator[Problem]:
    """A topic that nobody has checked for a year."""
    today = date.today()  # noqa: DTZ011 - a review has a day, not a moment
    for topic in edition.readable():
        if topic.reviewed and today - topic.reviewed > REVIEW_EVERY:
            message = f"Last checked on {topic.reviewed}, more than a year ago."
            yield Problem(topic.path, 1, message)


def raw_html(edition: Edition) -> Iterator[Problem]:
    """HTML in a topic: it would be shown as text."""
    for path, _, block in located_blocks(edition):
        match = _RAW_HTML.search(_WEB_ADDRESS.sub("", block.text))
        if match:
            yield Problem(path, block.line, f"Raw HTML: “{match[0]}”.")


def image_without_alternative(edition: Edition) -> Iterator[Problem]:
    """An image that says nothing to those who cannot see it."""
    for path, _, block in located_blocks(edition):
        for match in IMAGE.finditer(block.text):
            if not match[1].strip():
                yield Problem(path, block.line, f"“{match[2]}” has no text alternative.")


def cell_too_long(edition: Edition) -> Iterator[Problem]:
    """A cell that no longer fits beside three others, or that says nothing."""
    for path, cell in located_cells(edition):
        length = len(words(cell.rest))
        if length > LONGEST_CELL:
            message = f"This cell has {length} words after its answer, more than {LONGEST_CELL}."
            yield Problem(path, cell.line, message)
        if not cell.text:
            yield Problem(path, cell.line, "This cell is empty.")


def cell_without_answer(edition: Edition) -> Iterator[Problem]:
    """A cell that says something, but does not begin with its answer in a few bold words."""
    for path, cell in located_cells(edition):
        length = len(words(cell.answer))
        if cell.kind is CellKind.TEXT and not 1 < length <= LONGEST_ANSWER:
            message = f"A cell begins with its answer in bold, two to {LONGEST_ANSWER} words."
            yield Problem(path, cell.line, message)


def choice_out_of_balance(edition: Edition) -> Iterator[Problem]:
    """A way of a choice that is told of at much greater length than another."""
    for choice in edition.choices:
        for aspect in choice.table.aspects:
            lengths = [len(words(cell.text)) for cell in aspect.cells.values()]
            if max(lengths) > MOST_UNEQUAL * min(lengths):
                unequal = f"{max(lengths)} words of one, {min(lengths)} of another"
                message = f"“{aspect.title}” says {unequal}."
                yield Problem(aspect.path, aspect.line, message)


def term_defined_twice(edition: Edition) -> Iterator[Problem]:
    """Two entries of the glossary under one name."""
    seen: set[str] = set()
    for term in edition.glossary.terms:
        for name in term.names:
            if name.casefold() in seen:
                message = f"“{name}” is defined twice."
                yield Problem(edition.path(GLOSSARY_SLUG), term.line, message)
            seen.add(name.casefold())


def term_never_used(edition: Edition) -> Iterator[Problem]:
    """An entry of the glossary that no topic needs."""
    used = {
        term
        for topic in edition.readable()
        if topic.slug != GLOSSARY_SLUG
        for _, _, term in edition.glossary.find(plain(edition.written_out(topic).body))
    }
    for term in edition.glossary.terms:
        if term not in used:
            message = f"“{term.names[0]}” is explained but never used."
            yield Problem(edition.path(GLOSSARY_SLUG), term.line, message)


def hard_to_read(edition: Edition) -> Iterator[Problem]:
    """A topic that asks for more than eight years of school."""
    grade = ReadingGrade(edition)
    for topic in edition.readable():
        reached = grade.of(topic)
        if reached > HIGHEST_GRADE:
            message = f"The reading grade is {reached:.1f}, above {HIGHEST_GRADE:.0f}."
            yield Problem(topic.path, topic.body_line, message)


def long_sentence(edition: Edition) -> Iterator[Problem]:
    """A sentence that a tired person must read twice."""
    for topic in edition.readable():
        for statement in statements(topic):
            for sentence in statement.sentences:
                length = len(words(sentence))
                if length > LONGEST_SENTENCE:
                    start = " ".join(sentence.split()[:5])
                    message = f"A sentence of {length} words: “{start} …”."
                    yield Problem(topic.path, statement.line, message)


def word_to_avoid(edition: Edition) -> Iterator[Problem]:
    """A word for which there is a plainer one."""
    for topic in edition.readable():
        for statement in statements(topic):
            for message in words_to_avoid(statement.text):
                yield Problem(topic.path, statement.line, message)


def words_to_avoid(text: str) -> Iterator[str]:
    """What is to be written instead of each word that has a plainer one."""
    for match in _AVOIDED.finditer(text):
        yield f"Instead of “{match[1]}” write “{PLAIN_WORDS[match[1].lower()]}”."


WRITING_RULES: tuple[Rule, ...] = (
    summary_missing_or_long,
    title_unlike_contents,
    review_overdue,
    raw_html,
    image_without_alternative,
    cell_too_long,
    cell_without_answer,
    choice_out_of_balance,
    term_defined_twice,
    term_never_used,
    hard_to_read,
    long_sentence,
    word_to_avoid,
)
