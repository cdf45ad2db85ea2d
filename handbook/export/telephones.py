"""Emergency numbers of exported pages as links that a telephone can call."""

import re
from xml.etree.ElementTree import Element

from handbook.export.elements import link

NUMBERS = {
    "999": "999 in the United Kingdom, Ireland",
    "112": "112 in Europe",
    "911": "911 in the United States, Canada",
    "000": "000 in Australia",
    "111": "111 in New Zealand; NHS 111 in the United Kingdom",
    "988": "988 in the United States, Canada",
    "116 123": "116 123 in the United Kingdom, Ireland",
}
"""What may be called, and where it is answered."""

_SPACE = "[ \N{NO-BREAK SPACE}]"
_ANY = "|".join(number.replace(" ", _SPACE) for number in NUMBERS)
_NUMBER = re.compile(rf"(?<![\w.,-])({_ANY})(?!\w|[.,-]\d)")


def link_numbers(body: Element) -> None:
    """Make each emergency number in the text a link, except within a link."""
    for parent in list(body.iter()):
        if parent.tag == "a":
            continue
        _link_in_text(parent)
        for child in list(parent):
            _link_in_tail(parent, child)


def _link_in_text(parent: Element) -> None:
    before, links = _parts(parent.text)
    if links:
        parent.text = before
        parent[:0] = links


def _link_in_tail(parent: Element, child: Element) -> None:
    before, links = _parts(child.tail)
    if links:
        child.tail = before
        at = list(parent).index(child) + 1
        parent[at:at] = links


def _parts(text: str | None) -> tuple[str, list[Element]]:
    """The words before the first number, and a link for each number with the words after it."""
    words = _NUMBER.split(text or "")
    links = [_call(number, after) for number, after in zip(words[1::2], words[2::2], strict=True)]
    return words[0], links


def _call(number: str, after: str) -> Element:
    name = number.replace("\N{NO-BREAK SPACE}", " ")
    made = link(f"tel:{name.replace(' ', '')}", number, {"aria-label": f"Call {NUMBERS[name]}"})
    made.set("class", "call")
    made.tail = after
    return made
