"""`handbook search`: answers as lines of text for people, or of JSON for scripts."""

import json
from collections.abc import Iterable, Iterator

from handbook.search.hits import Answer, Hit
from handbook.search.search import Search


def answer_lines(
    search: Search, queries: Iterable[str], limit: int, *, as_json: bool
) -> Iterator[str]:
    """What is printed for each query: with `as_json` one array a line, best hit first."""
    for query in queries:
        answer = search.answer(query, limit)
        if as_json:
            yield json.dumps([_item(hit) for hit in answer.hits])
        else:
            yield from _as_text(answer)


def _item(hit: Hit) -> dict[str, str | float]:
    return {
        "slug": hit.slug,
        "heading": hit.heading,
        "anchor": hit.anchor,
        "title": hit.title,
        "score": hit.score,
        "snippet": hit.snippet.text,
    }


def _as_text(answer: Answer) -> Iterator[str]:
    if answer.shown_for:
        yield f"Showing results for “{answer.shown_for}”."
    if not answer.hits:
        yield "Nothing was found. “handbook topics” lists every topic."
    for hit in answer.hits:
        place = f"{hit.slug}#{hit.anchor}" if hit.anchor else hit.slug
        heading = f": {hit.heading}" if hit.heading else ""
        yield f"{place}  {hit.title}{heading}"
        yield f"    {hit.snippet.text}"
