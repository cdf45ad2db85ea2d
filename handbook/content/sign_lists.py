"""Lists of signs in a topic: `[SIGNS breathing swallowing]` written out as Markdown.

The result is Markdown too, so that pages, search and the check see the same words.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from handbook.content.names import EMERGENCY_SLUG
from handbook.content.signs import Sign, Signs, Urgency
from handbook.content.topic import Danger

WITHOUT_CITATIONS = "without-citations"
BLOCK = re.compile(r"^\[SIGNS((?:[ \t]+[\w-]+)+)[ \t]*\]$", re.MULTILINE)


class _Level(NamedTuple):
    """The call-out of one urgency: its kind, its title, and what stands above the signs."""

    callout: str
    title: str
    lead: str


_LEVELS = {
    Urgency.NOW: _Level(
        "danger",
        "Call the emergency number now",
        "999 in the UK, 112 in Europe, 911 in the US and Canada, 000 in Australia, 111 in New "
        "Zealand. Any one of these is enough:",
    ),
    Urgency.TODAY: _Level(
        "warning",
        "Ring now, day or night",
        "Ring the team. At night and at weekends, ring the out-of-hours number (NHS 111 in the "
        "UK). If nobody answers, or it gets worse while you wait, call an ambulance.",
    ),
    Urgency.THIS_WEEK: _Level("note", "Tell the team this week", ""),
}


_CRISIS = "crisis"
_DANGER_LINE = "**Breathing or swallowing failing?** [Get help now]({place})\n{{: .red-line }}"
_FIRST_PARAGRAPH = re.compile(r"\A\s*(.+?)\n\s*\n", re.DOTALL)


class Asked(NamedTuple):
    """A `[SIGNS …]` block: the groups or signs that it asks for, and the line that it stands in."""

    names: tuple[str, ...]
    line: int
    cited: bool


def asked_signs(body: str, first_line: int = 1) -> Iterator[Asked]:
    """The blocks of a Markdown body that begins at `first_line` of its file."""
    for match in BLOCK.finditer(body):
        yield _asked(match[1], first_line + body.count("\n", 0, match.start()))


def written_out(body: str, signs: Signs, link: Callable[[str], str]) -> str:
    """The Markdown with each block replaced by its red, amber and plain list.

    `link` gives the target that leads to a place such as "emergency#choking".
    """
    return BLOCK.sub(lambda match: _lists(_asked(match[1]), signs, link), body)


def _asked(names: str, line: int = 0) -> Asked:
    words = names.split()
    asked = tuple(word for word in words if word != WITHOUT_CITATIONS)
    return Asked(asked, line, WITHOUT_CITATIONS not in words)


def _lists(asked: Asked, signs: Signs, link: Callable[[str], str]) -> str:
    found = signs.of(*asked.names)
    return "\n\n".join(
        _list(urgency, items)
        for urgency in Urgency
        if (items := [line for sign in found for line in _items(sign, urgency, asked, link)])
    )


def _list(urgency: Urgency, items: list[str]) -> str:
    """The call-out of one urgency."""
    level = _LEVELS[urgency]
    lead = f"    {level.lead}\n\n" if level.lead else ""
    return f'!!! {level.callout} "{level.title}"\n{lead}' + "\n".join(items)


def _items(sign: Sign, urgency: Urgency, asked: Asked, link: Callable[[str], str]) -> Iterator[str]:
    """The sign as a list item, for those conditions in which it has this urgency."""
    place = "" if sign.opens == EMERGENCY_SLUG else f" [What to do]({link(sign.opens)})."
    marks = "".join(f"[@{key}]" for key in sign.sources) if asked.cited else ""
    if sign.urgency == urgency:
        yield f"    - {sign.words}{marks}{place}"
    others = [name for name, level in sign.differs.items() if level == urgency]
    if others:
        yield f"    - **{' and '.join(others)}:** {sign.words}{marks}{place}"


def with_danger(body: str, danger: Danger, signs: Signs, link: Callable[[str], str]) -> str:
    """The Markdown with the signs of danger to life: a line on top, or a box after the answer."""
    if danger is Danger.NONE:
        return body
    if danger is Danger.LINE:
        return f"{_DANGER_LINE.format(place=link(EMERGENCY_SLUG))}\n\n{body}"
    box = _danger_box(signs, link)
    return _FIRST_PARAGRAPH.sub(lambda first: f"{first[1]}\n\n{box}\n\n", f"{body}\n\n", count=1)


def _danger_box(signs: Signs, link: Callable[[str], str]) -> str:
    asked = Asked((_CRISIS,), 0, cited=True)
    items = [line for sign in signs.of(_CRISIS) for line in _items(sign, Urgency.NOW, asked, link)]
    closing = (
        "    **They may look calm, and a normal oxygen number does not rule it out.** Nothing by "
        "mouth, and no extra pyridostigmine. An adrenaline pen, reliever inhaler or emergency "
        f"steroid injection may be used as taught. [What to do first]({link(EMERGENCY_SLUG)})."
    )
    return f"{_list(Urgency.NOW, items)}\n\n{closing}"
