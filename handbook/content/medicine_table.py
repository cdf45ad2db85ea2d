"""A paragraph `[MEDICINES …]` written out as a table of Markdown, a row for each advice.

The words after `MEDICINES` choose: marks ("avoid"), groups ("antibiotics"), conditions ("LEMS")
or the keys of medicines. Without a word it is all of them. Words of one sort widen the choice,
words of another sort narrow it: `[MEDICINES avoid take-care antibiotics]`. With the word `in-brief`
it is a list of links to the rows, which stand elsewhere on the page; with `by-country` the names
say where they are sold.
"""

import re
from collections.abc import Callable, Iterator

from handbook.content.conditions import CONDITIONS
from handbook.content.medicines import GENERIC, Advice, Mark, Medicine, Medicines

BLOCK = re.compile(r"^([ \t]*)\[MEDICINES((?: +[\w-]+)*)\][ \t]*$", re.MULTILINE)
IN_BRIEF = "in-brief"
BY_COUNTRY = "by-country"

_HEAD = "| Medicine and its names | Advice | Why, and what to do |\n| --- | --- | --- |\n"
_MARKS = frozenset(mark.value for mark in Mark)


def written_out(markdown: str, medicines: Medicines) -> str:
    """The Markdown with a table or a list in the place of each block, indented as the block is."""

    def made_from(block: re.Match[str]) -> str:
        words = words_of(block)
        made = brief_list(words, medicines) if IN_BRIEF in words else table(words, medicines)
        return "\n".join(block[1] + line for line in made.split("\n"))

    return BLOCK.sub(made_from, markdown)


def words_of(block: re.Match[str]) -> list[str]:
    """The words by which a block chooses."""
    return block[2].split()


def brief_list(words: list[str], medicines: Medicines) -> str:
    """The medicines that these words choose, an item each, with the first advice about them."""
    first: dict[Medicine, Advice] = {}
    for medicine, advice in chosen(words, medicines):
        first.setdefault(medicine, advice)
    return "\n".join(
        f"- **{advice.mark.words}**: [{medicine.name}](#{medicine.key}){_kind(medicine)}."
        for medicine, advice in first.items()
    )


def table(words: list[str], medicines: Medicines) -> str:
    """The table that these words choose; "" where there is no such medicine."""
    rows = list(rows_of(words, medicines))
    return _HEAD + "\n".join(rows) if rows else ""


def rows_of(words: list[str], medicines: Medicines) -> Iterator[str]:
    """Each row of the table; the first of a medicine has the medicine's key as its anchor."""
    anchored: set[str] = set()
    names = _names_by_country if BY_COUNTRY in words else _names
    for medicine, advice in chosen(words, medicines):
        anchor = "" if medicine.key in anchored else f"{{#{medicine.key}}}"
        anchored.add(medicine.key)
        first = f"**{medicine.name}**{anchor}{_introduction(medicine, medicines, names)}"
        yield f"| {first} | {_for_whom(advice)} | {_reason(advice)} |"


def unknown_words(words: list[str], medicines: Medicines) -> list[str]:
    """The words that choose nothing."""
    known = (
        {IN_BRIEF, BY_COUNTRY}
        | _MARKS
        | set(CONDITIONS)
        | medicines.groups
        | medicines.entries.keys()
    )
    return [word for word in words if word not in known]


def chosen(words: list[str], medicines: Medicines) -> Iterator[tuple[Medicine, Advice]]:
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


def _introduction(
    medicine: Medicine, medicines: Medicines, names: Callable[[Medicine], str]
) -> str:
    """What the medicine is, and the names by which it or the members of the class are sold."""
    members = "; ".join(
        member.name + (f" ({names(member)})" if member.names else "")
        for member in medicines.members(medicine)
        if not member.advice
    )
    sold_as = "; ".join(filter(None, (names(medicine), members)))
    return _kind(medicine) + (f": {sold_as}" if sold_as else "")


def _kind(medicine: Medicine) -> str:
    return f", {medicine.kind}" if medicine.kind else ""


def _names(medicine: Medicine) -> str:
    return ", ".join(medicine.other_names)


def _names_by_country(medicine: Medicine) -> str:
    """The other names with their countries: “acetaminophen; Panadol: UK; Tylenol: US”."""
    countries: dict[str, list[str]] = {}
    for country, names in medicine.names:
        for name in names:
            countries.setdefault(name, []).extend([country] if country != GENERIC else [])
    return "; ".join(
        f"{name}: {', '.join(sold_in)}" if sold_in else name for name, sold_in in countries.items()
    )


def _for_whom(advice: Advice) -> str:
    """The mark, then for whom: "✖ Avoid" stands before "MG, LEMS"."""
    everyone = advice.conditions == CONDITIONS
    conditions = "all four conditions" if everyone else ", ".join(advice.conditions)
    return f"**{advice.mark.words}**: {advice.who or conditions}"


def _reason(advice: Advice) -> str:
    citations = "".join(f"[@{key}]" for key in advice.sources)
    return f"{advice.why} {advice.what_to_do}{citations}"
