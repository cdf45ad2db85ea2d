"""The glossary: the terms that explain themselves where a topic first uses them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.content.markup import blocks, plain, slugify
from handbook.content.topic import Topic

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Term:
    """A glossary entry: its names, the one to look up first, and its definition in Markdown."""

    names: tuple[str, ...]
    definition: str
    line: int

    @property
    def meaning(self) -> str:
        """The definition in plain words."""
        return plain(self.definition)

    @property
    def anchor(self) -> str:
        """Where the entry stands in the glossary topic."""
        return slugify(self.names[0])


class Glossary:
    """All terms, and the finding of them in a text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms
        self._by_first_word: dict[str, list[tuple[str, Term]]] = {}
        for name, term in sorted(_named(terms), key=lambda named: -len(named[0])):
            first = _WORD.search(name)
            if first:
                self._by_first_word.setdefault(first[0].lower(), []).append((name, term))

    def find(self, text: str) -> list[tuple[int, int, Term]]:
        """Each term in the text with its start and end, from left to right.

        Words are looked up one by one: a pattern of all names would take longer to compile than
        the first page takes to paint.
        """
        found: list[tuple[int, int, Term]] = []
        for word in _WORD.finditer(text):
            start = word.start()
            if (found and start < found[-1][1]) or text[start - 1 : start] == "-":
                continue
            for name, term in self._beginning_with(word[0].lower()):
                end = _end_of(name, text, start)
                if end:
                    found.append((start, end, term))
                    break
        return found

    def _beginning_with(self, word: str) -> list[tuple[str, Term]]:
        exact = self._by_first_word.get(word, [])
        return exact + self._by_first_word.get(word[:-1], []) if word.endswith("s") else exact


def read_glossary(topic: Topic) -> Glossary:
    """The terms of the glossary topic, a definition list."""
    terms: list[Term] = []
    names: list[str] = []
    for block in blocks(topic.body, topic.body_line):
        if block.kind == "term":
            names.append(block.text)
        elif block.kind == "definition" and names:
            terms.append(Term(tuple(names), block.text, block.line - len(names)))
            names = []
    return Glossary(tuple(terms))


def _named(terms: tuple[Term, ...]) -> Iterator[tuple[str, Term]]:
    return ((name, term) for term in terms for name in term.names)


def _end_of(name: str, text: str, start: int) -> int:
    """Where the name that begins at `start` ends, a plural s with it; 0 where it is not there."""
    end = start + len(name)
    said = text[start:end]
    same = said == name if _is_abbreviation(name) else said.lower() == name.lower()
    if not same:
        return 0
    end += text.startswith("s", end)
    following = text[end : end + 1]
    return 0 if following.isalnum() or following in ("-", "_") else end


def _is_abbreviation(name: str) -> bool:
    """Whether only the exact spelling counts: "OT" is a term, "ot" is not."""
    return name != name.lower() and any(letter.isupper() for letter in name[1:])
