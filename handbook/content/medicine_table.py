"""A paragraph `[MEDICINES …]` written out as a table of Markdown, a row for each advice.

The words after `MEDICINES` choose: marks ("avoid"), groups ("antibiotics"), conditions ("LEMS")
or the keys of medicines. Without a word it is all of them. Words of one sort widen the choice,
words of another sort narrow it: `[MEDICINES avoid take-care antibiotics]`.
"""

import re
from collections.abc import Iterator

from handbook.content.conditions import CONDITIONS
from handbook.content.medicines import Advice, Mark, Medicine, Medicines

BLOCK = re.compile(r"^\[MEDICINES((?: +[\w-]+)*)\][ \t]*$", re.MULTILINE)

_HEAD = "| Medicine and its names | Advice | Why, and what to do |\n| --- | --- | --- |\n"
_MARKS = frozenset(mark.value for mark in Mark)


def written_out(markdown: str, medicines: Medicines) -> str:
    """The Markdown with a table in the place of each block."""
    return BLOCK.sub(lambda block: table(block[1].split(), medicines), markdown)


def table(words: list[str], medicines: Medicines) -> str:
    """The table that these words choose; "" where there is no such medicine."""
    rows = list(rows_of(words, medicines))
    return _HEAD + "\n".join(rows) if rows else ""


def rows_of(words: list[str], medicines: Medicines) -> Iterator[str]:
    """Each row of the table; the first of a medicine has the medicine's key as its anchor."""
    anchored: set[str] = set()
    for medicine, advice in _chosen(words, medicines):
        anchor = "" if medicine.key in anchored else f"{{#{medicine.key}}}"
        anchored.add(medicine.key)
        first = f"**{medicine.name}**{anchor}{_introduction(medicine, medicines)}"
        yield f"| {first} | {_for_whom(advice)} | {_reason(advice)} |"


def unknown_words(words: list[str], medicines: Medicines) -> list[str]:
    """The words that choose nothing."""
    known = _MARKS | set(CONDITIONS) | medicines.groups | medicines.entries.keys()
    return [word for word in words if word not in known]


def _chosen(words: list[str], medicines: Medicines) -> Iterator[tuple[Medicine, Advice]]:
    """Each advice that the words choose: in the order of the keys, else from A to Z."""
    named = [medicines.entries[word] for word in words if word in medicines.entries]
    marks, groups = _MARKS & set(words), medicines.groups & set(words)
    conditions = set(CONDITIONS) & set(words)
    for medicine in named or medicines.advised:
        for advice in medicine.advice:
            if (
                (not marks or advice.mark.value in marks)
                and (not groups or medicine.group in groups)
                and (not conditions or conditions & set(advice.conditions))
            ):
                yield medicine, advice


def _introduction(medicine: Medicine, medicines: Medicines) -> str:
    """What the medicine is, and the names by which it or the members of the class are sold."""
    members = "; ".join(
        member.name + (f" ({', '.join(member.other_names)})" if member.other_names else "")
        for member in medicines.members(medicine)
        if not member.advice
    )
    kind = f", {medicine.kind}" if medicine.kind else ""
    names = "; ".join(filter(None, (", ".join(medicine.other_names), members)))
    return f"{kind}: {names}" if names else kind


def _for_whom(advice: Advice) -> str:
    """The mark, then for whom: "✖ Avoid" stands before "MG, LEMS"."""
    everyone = advice.conditions == CONDITIONS
    conditions = "all four conditions" if everyone else ", ".join(advice.conditions)
    return f"**{advice.mark.words}**: {advice.who or conditions}"


def _reason(advice: Advice) -> str:
    citations = "".join(f"[@{key}]" for key in advice.sources)
    return f"{advice.why} {advice.what_to_do}{citations}"
