"""The glossary: the terms that explain themselves where a topic first uses them."""

import re
from dataclasses import dataclass
from functools import cached_property

from handbook.content.markup import blocks, plain, slugify
from handbook.content.topic import Topic

GLOSSARY_SLUG = "glossary"


@dataclass(frozen=True)
class Term:
    """A glossary entry: its names, the one to look up first, and its meaning in plain words."""

    names: tuple[str, ...]
    meaning: str
    line: int

    @property
    def anchor(self) -> str:
        """Where the entry stands in the glossary topic."""
        return slugify(self.names[0])


class Glossary:
    """All terms, and the finding of them in a text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms
        self._by_name = {_key(name): term for term in terms for name in term.names}

    def find(self, text: str) -> list[tuple[int, int, Term]]:
        """Each term in the text with its start and end, from left to right."""
        found = []
        for match in self._pattern.finditer(text) if self.terms else ():
            term = self._by_name.get(_key(match[1]))
            if term:
                found.append((match.start(), match.end(), term))
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Words of the terms at word borders, the longest first; a plural s may follow."""
        names = sorted({n for term in self.terms for n in term.names}, key=len, reverse=True)
        pieces = (
            re.escape(name) if _is_abbreviation(name) else f"(?i:{re.escape(name)})"
            for name in names
        )
        return re.compile(rf"(?<![\w-])({'|'.join(pieces)})(s?)(?![\w-])")


def read_glossary(topic: Topic) -> Glossary:
    """The terms of the glossary topic, a definition list."""
    terms: list[Term] = []
    names: list[str] = []
    for block in blocks(topic.body, topic.body_line):
        if block.kind == "term":
            names.append(plain(block.text))
        elif block.kind == "definition" and names:
            terms.append(Term(tuple(names), plain(block.text), block.line - len(names)))
            names = []
    return Glossary(tuple(terms))


def _is_abbreviation(name: str) -> bool:
    """Whether only the exact spelling counts: "OT" is a term, "ot" is not."""
    return name != name.lower() and any(letter.isupper() for letter in name[1:])


def _key(name: str) -> str:
    return name if _is_abbreviation(name) else name.lower()
