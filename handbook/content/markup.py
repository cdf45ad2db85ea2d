"""Markdown source read without rendering it: blocks with their lines, and plain words.

Search and the content check go through every topic at once. Rendering them all would take
ten times as long, and rendered text has lost the lines that a writer needs to be told.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "paragraph", "item", "row", "term", "definition", "callout"]

_HEADING = re.compile(r"^(#{1,6})\s*(.*?)#*$")
_HEADING_ANCHOR = re.compile(r"\{:?\s*#([\w-]+)[^}]*\}\s*$")
_ITEM = re.compile(r"^(?:[-*+]|\d+\.)\s+(.*)$")
_CALLOUT = re.compile(r"^!!!\s+(\w+)(?:\s+\"(.*)\")?\s*$")
_ROW_ANCHOR = re.compile(r"^\|\s*\*\*[^|*]+\*\*\{#([\w-]+)\}")
_ROW_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_DEFINITION = re.compile(r"^:\s+(.*)$")

CITATION = re.compile(r"\[@([A-Za-z0-9_-]+)\]")
ACTION = re.compile(r"\{action:([a-z_]+)\}")
_TARGET = r"\(\s*+([^)\s]*+)[^)]*+\)"
"""Its parts never give back what they took: a thousand open ones would take minutes to refuse."""
IMAGE = re.compile(rf"!\[([^\]]*+)\]{_TARGET}")
LINK = re.compile(rf"(?<!!)\[(?!@)((?:[^\[\]]|\[[^\[\]]*+\])++)\]{_TARGET}")
FIELD = re.compile(r"_{4,}")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^}]*\}")
_TICK_BOX = re.compile(r"^\[[ x]\]\s+")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`)")
_MARK = re.compile(r"[\\*_`]")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_NOT_WORD = re.compile(r"[^\w\s-]")


class Block(NamedTuple):
    """One block of Markdown source: `text` is still Markdown, its marker taken off.

    `line` counts from 1 in the file; `level` belongs to headings, `anchor` to headings and to rows
    whose first words have one; `callout` is the kind of the call-out that the block stands in (""
    outside one).
    """

    kind: BlockKind
    line: int
    text: str
    level: int = 0
    anchor: str = ""
    callout: str = ""


def slugify(text: str) -> str:
    """The anchor of a heading: lower case, no marks, words joined by hyphens."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", _NOT_WORD.sub("", folded).strip().lower())


def plain(markdown: str) -> str:
    """The words of some Markdown, as a reader would say them: no marks, links or citations."""
    text = markdown
    if "[" in text:
        text = CITATION.sub("", text)
    if "](" in text:
        text = LINK.sub(r"\1", IMAGE.sub(r"\1", text))
    if text.startswith("["):
        text = _TICK_BOX.sub("", text)
    if "{" in text:
        text = ACTION.sub("", _ATTRIBUTES.sub("", text))
    if "_" in text:
        text = FIELD.sub(" ", text)
    if _MARK.search(text):
        text = _ESCAPE.sub(r"\1", _EMPHASIS.sub("", text))
    return " ".join(text.replace("|", " ").split())


def blocks(body: str, first_line: int = 1) -> Iterator[Block]:
    """The blocks of a Markdown body in order; `first_line` is where it starts in its file."""
    callout = ""
    for chunk in _chunks(body, first_line):
        if not chunk[0].indented:
            callout = ""
        opening = _CALLOUT.match(chunk[0].text)
        if opening:
            callout = opening[1]
            yield Block("callout", chunk[0].number, opening[2] or "", callout=callout)
            chunk = chunk[1:]
        yield from _blocks_of_chunk(chunk, callout)


class _Line(NamedTuple):
    number: int
    text: str
    indented: bool


def _chunks(body: str, first_line: int) -> Iterator[list[_Line]]:
    """Runs of lines between blank ones."""
    chunk: list[_Line] = []
    for number, raw in enumerate(body.split("\n"), start=first_line):
        if raw.strip():
            chunk.append(_Line(number, raw.strip(), raw.startswith("    ")))
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _blocks_of_chunk(chunk: list[_Line], callout: str) -> Iterator[Block]:
    found: list[Block] = []
    for line in chunk:
        started = _start_of_block(line, callout)
        if started and started.kind == "definition":
            found = [
                block._replace(kind="term") if block.kind == "paragraph" else block
                for block in _one_line_each(found)
            ]
        if started:
            found.append(started)
        elif found and found[-1].kind not in ("heading", "row"):
            found[-1] = found[-1]._replace(text=f"{found[-1].text}\n{line.text}")
        elif not _ROW_RULE.match(line.text):
            found.append(Block("paragraph", line.number, line.text, callout=callout))
    for block in found:
        yield block._replace(text=block.text.replace("\n", " ")) if "\n" in block.text else block


def _one_line_each(found: list[Block]) -> Iterator[Block]:
    """The blocks, paragraphs split into their lines: terms stand one a line."""
    for block in found:
        if block.kind != "paragraph":
            yield block
            continue
        for offset, text in enumerate(block.text.split("\n")):
            yield block._replace(line=block.line + offset, text=text)


def _start_of_block(line: _Line, callout: str) -> Block | None:
    """The block that this line opens by its marker, or None where it has none."""
    if heading := _HEADING.match(line.text):
        given = _HEADING_ANCHOR.search(heading[2])
        text = heading[2][: given.start() if given else None].strip()
        anchor = given[1] if given else slugify(plain(text))
        return Block("heading", line.number, text, level=len(heading[1]), anchor=anchor)
    if item := _ITEM.match(line.text):
        return Block("item", line.number, item[1], callout=callout)
    if definition := _DEFINITION.match(line.text):
        return Block("definition", line.number, definition[1], callout=callout)
    if line.text.startswith("|") and not _ROW_RULE.match(line.text):
        given = _ROW_ANCHOR.match(line.text)
        anchor = given[1] if given else ""
        return Block("row", line.number, line.text, anchor=anchor, callout=callout)
    return None
