"""Lists of signs in a topic: `[SIGNS breathing swallowing]` written out as Markdown.

The words after `SIGNS` are groups or single signs. "now", "today" and "this-week" keep to the
lists of that urgency; "short" gives a paragraph of the shortest words instead of lists, and
"without-citations" leaves out the marks. The result is Markdown too, so that pages, search and the
check see the same words.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from handbook.content.names import EMERGENCY_SLUG
from handbook.content.signs import Sign, Signs, Urgency
from handbook.content.topic import Danger

_SHORT = "short"
_WITHOUT_CITATIONS = "without-citations"
_WORDS = frozenset({_SHORT, _WITHOUT_CITATIONS, *Urgency})
"""What is no name of a group or a sign."""
BLOCK = re.compile(r"^( *)\[SIGNS((?:[ \t]+[\w-]+)+)[ \t]*\](?=$|(?<=short\]) )", re.MULTILINE)
"""Its indent and its words. A short one may stand in a call-out, and more may follow it."""


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
    """A `[SIGNS …]` block: what it asks for, how, and the line that it stands in."""

    names: tuple[str, ...]
    urgencies: tuple[Urgency, ...] = tuple(Urgency)
    short: bool = False
    cited: bool = True
    line: int = 0


def asked_signs(body: str, first_line: int = 1) -> Iterator[Asked]:
    """The blocks of a Markdown body that begins at `first_line` of its file."""
    for match in BLOCK.finditer(body):
        yield _asked(match[2], first_line + body.count("\n", 0, match.start()))


def written_out(body: str, signs: Signs, link: Callable[[str], str]) -> str:
    """The Markdown with each block replaced by its red, amber and plain list.

    `link` gives the target that leads to a place such as "emergency#choking", which begins with
    "#" where the place is on the page itself.
    """

    def write(block: re.Match[str]) -> str:
        asked = _asked(block[2])
        return block[1] + (_shortest(asked, signs) if asked.short else _lists(asked, signs, link))

    return BLOCK.sub(write, body)


def _asked(text: str, line: int = 0) -> Asked:
    words = text.split()
    return Asked(
        tuple(word for word in words if word not in _WORDS),
        tuple(level for level in Urgency if level in words) or tuple(Urgency),
        _SHORT in words,
        _WITHOUT_CITATIONS not in words,
        line,
    )


def _shortest(asked: Asked, signs: Signs) -> str:
    """The signs in a line, those that have short words."""
    words = " · ".join(sign.short for sign in signs.of(*asked.names) if sign.short)
    return f"{words[:1].upper()}{words[1:]}."


def _lists(asked: Asked, signs: Signs, link: Callable[[str], str]) -> str:
    found = signs.of(*asked.names)
    return "\n\n".join(
        _list(urgency, items)
        for urgency in asked.urgencies
        if (items := [line for sign in found for line in _items(sign, urgency, asked, link)])
    )


def _list(urgency: Urgency, items: list[str]) -> str:
    """The call-out of one urgency."""
    level = _LEVELS[urgency]
    lead = f"    {level.lead}\n\n" if level.lead else ""
    return f'!!! {level.callout} "{level.title}"\n{lead}' + "\n".join(items)


def _items(sign: Sign, urgency: Urgency, asked: Asked, link: Callable[[str], str]) -> Iterator[str]:
    """The sign as a list item, for those conditions in which it has this urgency."""
    marks = "".join(f"[@{key}]" for key in sign.sources) if asked.cited else ""
    words = f"{sign.words}{marks}{_way(sign, link)}"
    if sign.urgency == urgency:
        yield f"    - {words}"
    others = [name for name, level in sign.differs.items() if level == urgency]
    if others:
        yield f"    - **{' and '.join(others)}:** {words}"


def _way(sign: Sign, link: Callable[[str], str]) -> str:
    """The link to what to do, "" where the page itself says it or every list leads there."""
    target = link(sign.opens)
    elsewhere = sign.opens != EMERGENCY_SLUG and not target.startswith("#")
    return f" [What to do]({target})." if elsewhere else ""


def with_danger(body: str, danger: Danger, signs: Signs, link: Callable[[str], str]) -> str:
    """The Markdown with the signs of danger to life: a line on top, or a box after the answer."""
    if danger is Danger.NONE:
        return body
    if danger is Danger.LINE:
        return f"{_DANGER_LINE.format(place=link(EMERGENCY_SLUG))}\n\n{body}"
    box = _danger_box(signs, link)
    return _FIRST_PARAGRAPH.sub(lambda first: f"{first[1]}\n\n{box}\n\n", f"{body}\n\n", count=1)


def _danger_box(signs: Signs, link: Callable[[str], str]) -> str:
    asked = Asked((_CRISIS,))
    items = [line for sign in signs.of(_CRISIS) for line in _items(sign, Urgency.NOW, asked, link)]
    closing = (
        "    **They may look calm, and a normal oxygen number does not rule it out.** Nothing by "
        "mouth, and no extra pyridostigmine. An adrenaline pen, reliever inhaler or emergency "
        f"steroid injection may be used as taught. [What to do first]({link(EMERGENCY_SLUG)})."
    )
    return f"{_list(Urgency.NOW, items)}\n\n{closing}"
