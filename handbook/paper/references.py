"""Sources on paper: short under each topic, in full once at the end of a booklet."""

from collections.abc import Iterable, Sequence
from typing import Any

from handbook.content.sources import Source, Sources


def short_forms(sources: Sequence[Source], full: Sequence[Source]) -> list[dict[str, Any]]:
    """Each source as number, publisher and year, and its number in the full list (0: none)."""
    places = {source.key: number for number, source in enumerate(full, start=1)}
    return [
        {
            "number": number,
            "publisher": source.publisher or source.authors or source.title,
            "year": str(source.year or ""),
            "title": source.title,
            "full": places.get(source.key, 0),
        }
        for number, source in enumerate(sources, start=1)
    ]


def full_forms(full: Iterable[Source]) -> list[dict[str, Any]]:
    """Each source with all that is needed to find it, in the order of its number."""
    return [
        {"publisher": source.publisher, "reference": source.reference, "address": _web(source)}
        for source in full
    ]


def _web(source: Source) -> str:
    """The source's address on the web, "" where it has another one, which nobody should follow."""
    return source.address if source.address.startswith(("https://", "http://")) else ""


def in_order(sources: Iterable[Source]) -> list[Source]:
    """Each source once, by publisher and title, as one looks them up."""
    once = {source.key: source for source in sources}.values()
    return sorted(once, key=lambda source: (source.publisher.casefold(), source.title.casefold()))


def all_sources(sources: Sources) -> list[Source]:
    """Every source that can be read."""
    return [source for key in sources.keys if (source := sources.get(key))]
