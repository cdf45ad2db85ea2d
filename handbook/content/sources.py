"""The sources: every publication that a statement rests on, named once."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from handbook.content.files import parse_toml, read_text
from handbook.errors import HandbookError, Problem

_TABLE = re.compile(r"^\[([^\[\]\n]+)\][ \t]*$", re.MULTILINE)
_KEYS: dict[str, type] = {
    "title": str,
    "authors": str,
    "publisher": str,
    "year": int,
    "address": str,
    "read": date,
    "weak": bool,
}


@dataclass(frozen=True)
class Source:
    """One publication: `read` is the day on which it was last looked at.

    A `weak` source (a company, a news page, a patient's own account) supports a better one and
    never stands alone under a medical statement.
    """

    key: str
    title: str
    publisher: str = ""
    authors: str = ""
    year: int | None = None
    address: str = ""
    read: date | None = None
    weak: bool = False

    @property
    def reference(self) -> str:
        """The source in one line, without its address."""
        parts = (self.authors, self.title, self.publisher, str(self.year or ""))
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


class Sources:
    """All sources by key, each parsed when it is first asked for.

    There are hundreds and a topic cites a dozen, so the file is only cut at its table headers
    when it is opened; that keeps the first page quick.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._chunks: dict[str, tuple[int, str]] = {}
        self._parsed: dict[str, Source | None] = {}
        try:
            text = read_text(path)
        except HandbookError as error:
            self.problems.append(error.problem)
        else:
            self._cut(text)

    def __contains__(self, key: str) -> bool:
        return key in self._chunks

    def __len__(self) -> int:
        return len(self._chunks)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key in the file's order."""
        return tuple(self._chunks)

    def line(self, key: str) -> int:
        """The line at which the source begins."""
        return self._chunks[key][0]

    def get(self, key: str) -> Source | None:
        """The source, or None where there is none or its entry is broken."""
        if key not in self._chunks:
            return None
        if key not in self._parsed:
            self._parsed[key] = self._parse(key)
        return self._parsed[key]

    def _cut(self, text: str) -> None:
        headers = list(_TABLE.finditer(text))
        if not headers:
            self.problems.append(Problem(self.path, 1, "This file names no source."))
            return
        ends = [header.start() for header in headers[1:]] + [len(text)]
        line, position = 1, 0
        for header, end in zip(headers, ends, strict=True):
            line += text.count("\n", position, header.start())
            position = header.start()
            key = header[1].strip()
            if key in self._chunks:
                self.problems.append(Problem(self.path, line, f"“{key}” is defined twice."))
            else:
                self._chunks[key] = (line, text[header.end() : end])

    def _parse(self, key: str) -> Source | None:
        line, chunk = self._chunks[key]
        try:
            table = parse_toml(chunk, self.path, f"“{key}”", first_line=line)
        except HandbookError as error:
            self.problems.append(error.problem)
            return None
        for name, value in list(table.items()):
            if name not in _KEYS or type(value) is not _KEYS[name]:
                message = f"“{key}” has a field “{name}” that is unknown or of the wrong kind."
                self.problems.append(Problem(self.path, line, message))
                del table[name]
        if "title" not in table:
            self.problems.append(Problem(self.path, line, f"“{key}” has no title."))
            return None
        return Source(key=key, **table)


def source_anchor(number: int) -> str:
    """The anchor of a source in the list at the topic's end."""
    return f"source-{number}"


def source_item(source: Source) -> Element:
    """The source as a list item: what it is, its address, and when it was read."""
    item = Element("li")
    item.text = source.reference + (" " if source.address else "")
    if source.address:
        link = SubElement(item, "a", {"href": source.address})
        link.text = source.address
    return item
