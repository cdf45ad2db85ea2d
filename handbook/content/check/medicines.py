"""Rules of the medicines: every advice complete, sourced, and never an order to stop or start."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from handbook.content.check.prose import Statement, words
from handbook.content.check.structure import Rule, located_blocks
from handbook.content.check.writing import LONGEST_SENTENCE, words_to_avoid
from handbook.content.edition import Edition
from handbook.content.medicine_table import BLOCK, IN_BRIEF, chosen, unknown_words, words_of
from handbook.content.medicines import Advice, Mark, Medicine
from handbook.errors import Problem

_ASK_IF = re.compile(r"\bask\b.*\bif\b|\bif\b.*\bask\b", re.IGNORECASE)
_ORDER = re.compile(
    r"(?:^|[.;:!?]\s+|\bthen |\band |\bshould |\bmust )"
    r"(stop|start|change|double|halve|skip|increase|reduce|raise|lower)\b",
    re.IGNORECASE,
)


def broken_medicines(edition: Edition) -> Iterator[Problem]:
    """What is unknown or of the wrong kind in the file of medicines."""
    yield from edition.medicine_file.problems


def medicine_without_advice(edition: Edition) -> Iterator[Problem]:
    """A medicine that nothing is said about: neither itself nor its class has advice."""
    for medicine in edition.medicines.entries.values():
        if not edition.medicines.advice(medicine):
            message = f"“{medicine.key}” has no advice."
            yield Problem(edition.medicine_file.path, medicine.line, message)


def advice_incomplete(edition: Edition) -> Iterator[Problem]:
    """Advice without a reason, without what to do, or for nobody."""
    for advice, problem in _all_advice(edition):
        for field in ("why", "what_to_do", "conditions"):
            if not getattr(advice, field):
                yield problem(f"This advice lacks “{field}”.")


def advice_without_source(edition: Edition) -> Iterator[Problem]:
    """Advice that rests on no source, or on one that does not exist or is weak."""
    for advice, problem in _all_advice(edition):
        unknown = [key for key in advice.sources if key not in edition.sources]
        found = [edition.sources.get(key) for key in advice.sources]
        for key in unknown:
            yield problem(f"There is no source “{key}”.")
        if not found:
            yield problem("This advice names no source.")
        elif all(source and source.weak for source in found):
            yield problem("This advice rests on weak sources alone.")


def all_right_without_ask(edition: Edition) -> Iterator[Problem]:
    """Something called usually all right, and not a word on when to ask."""
    for advice, problem in _all_advice(edition):
        if advice.mark is Mark.USUALLY_ALL_RIGHT and not _ASK_IF.search(advice.what_to_do):
            yield problem("What is usually all right must say “ask if …”.")


def advice_hard_to_read(edition: Edition) -> Iterator[Problem]:
    """A sentence of advice that is too long, or a word for which there is a plainer one."""
    for advice, problem in _all_advice(edition):
        for statement in (Statement(0, advice.why), Statement(0, advice.what_to_do)):
            for sentence in statement.sentences:
                if len(words(sentence)) > LONGEST_SENTENCE:
                    yield problem(f"A sentence of {len(words(sentence))} words.")
            yield from map(problem, words_to_avoid(statement.text))


def order_about_a_medicine(edition: Edition) -> Iterator[Problem]:
    """A sentence that tells somebody to start, stop or change a medicine."""
    for advice, problem in _all_advice(edition):
        order = _ORDER.search(advice.what_to_do)
        if order:
            yield problem(f"“{order[1]}” would be an order; the handbook says whom to ask.")


def brand_with_two_answers(edition: Edition) -> Iterator[Problem]:
    """A name that stands in one country for two medicines with different marks."""
    seen: dict[tuple[str, str], Medicine] = {}
    medicines = edition.medicines
    for medicine in medicines.entries.values():
        for country, names in medicine.names:
            for name in names:
                other = seen.setdefault((country, name.casefold()), medicine)
                if medicines.marks(other) != medicines.marks(medicine):
                    message = f"“{name}” ({country}) is also “{other.key}”, with another mark."
                    yield Problem(edition.medicine_file.path, medicine.line, message)


def unknown_choice_of_medicines(edition: Edition) -> Iterator[Problem]:
    """A block `[MEDICINES …]` with a word that chooses nothing."""
    for path, _, block in located_blocks(edition):
        asked = BLOCK.match(block.text)
        for word in unknown_words(words_of(asked), edition.medicines) if asked else ():
            yield Problem(path, block.line, f"“{word}” chooses no medicine.")


def medicine_shown_nowhere(edition: Edition) -> Iterator[Problem]:
    """Advice that no page has in a table."""
    blocks = [BLOCK.match(block.text) for _, _, block in located_blocks(edition)]
    asked = [words_of(block) for block in blocks if block]
    shown = {
        advice
        for named in asked
        if IN_BRIEF not in named
        for _, advice in chosen(named, edition.medicines)
    }
    for advice, problem in _all_advice(edition) if asked else ():
        if advice not in shown:
            yield problem("No page shows this advice.")


MEDICINE_RULES: tuple[Rule, ...] = (
    broken_medicines,
    medicine_without_advice,
    advice_incomplete,
    advice_without_source,
    all_right_without_ask,
    advice_hard_to_read,
    order_about_a_medicine,
    brand_with_two_answers,
    unknown_choice_of_medicines,
    medicine_shown_nowhere,
)


def _all_advice(edition: Edition) -> Iterator[tuple[Advice, Callable[[str], Problem]]]:
    """Each advice, and what makes a message about it a problem with its line."""
    file = edition.medicine_file
    for medicine in edition.medicines.entries.values():
        for number, advice in enumerate(medicine.advice):
            yield advice, partial(Problem, file.path, file.advice_line(medicine, number))
