"""Terms of an exported page: each explained at the page's end, with the way to the glossary.

A pointer may rest on a term to see its meaning. A finger, a keyboard or a sheet of paper cannot:
so the meaning stands on the page, the term leads to it, and a screen reader reads it as the
term's description.
"""

from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from handbook.content.glossary import Glossary, Term
from handbook.content.links import TERM
from handbook.export.elements import element, link, make_words
from handbook.export.places import Places


def mark_terms(body: Element, glossary: Glossary) -> list[Term]:
    """Lead each marked term to its meaning on the same page, and say which terms there are."""
    by_anchor = {term.anchor: term for term in glossary.terms}
    found = []
    for mark in list(body.iter("a")):
        if not mark.get("href", "").startswith(TERM):
            continue
        term = by_anchor.get(mark.get("href", "").removeprefix(TERM))
        if term is None or term in found:
            make_words(mark)
            continue
        found.append(term)
        mark.set("href", f"#word--{term.anchor}")
        mark.set("id", f"use--{term.anchor}")
        mark.set("aria-describedby", f"meaning--{term.anchor}")
    return found


def terms_section(terms: list[Term], places: Places, start: PurePosixPath) -> list[Element]:
    """The terms of the page at `start` with their meanings; none where it has no terms."""
    if not terms:
        return []
    entries: list[Element] = []
    for term in sorted(terms, key=lambda term: term.names[0].casefold()):
        entries += _entry(term, places.href(TERM + term.anchor, start))
    heading = element("h2", {"id": "page--words"}, "Words on this page")
    return [element("section", {"class": "words"}, heading, element("dl", {}, *entries))]


def _entry(term: Term, address: str | None) -> tuple[Element, Element]:
    name = term.names[0]
    shown = link(address, name) if address else name
    back = link(f"#use--{term.anchor}", "Back to the text", {"role": "doc-backlink"})
    back.set("aria-label", f"Back to the text from “{name}”")
    return (
        element("dt", {"id": f"word--{term.anchor}"}, shown),
        element(
            "dd",
            {},
            element("span", {"id": f"meaning--{term.anchor}"}, term.meaning),
            " ",
            element("span", {"class": "back"}, back),
        ),
    )
