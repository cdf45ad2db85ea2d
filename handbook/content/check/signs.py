"""Rules of the signs: each can be shown, rests on a source, and leads to what to do."""

from collections.abc import Iterator

from handbook.content.anchors import anchors
from handbook.content.check.structure import Rule
from handbook.content.edition import Edition
from handbook.content.sign_lists import asked_signs
from handbook.errors import Problem


def broken_signs(edition: Edition) -> Iterator[Problem]:
    """A sign that cannot be read."""
    yield from edition.signs.problems


def unknown_sign(edition: Edition) -> Iterator[Problem]:
    """A topic that asks for signs which do not exist."""
    for topic in edition.readable():
        for asked in asked_signs(topic.body, topic.body_line):
            for name in asked.names:
                if name not in edition.signs.names:
                    message = f"There is no sign and no group of signs “{name}”."
                    yield Problem(topic.path, asked.line, message)


def sign_without_source(edition: Edition) -> Iterator[Problem]:
    """A sign whose source is not in sources.toml, or that rests on weak ones alone."""
    for sign in edition.signs.signs:
        found = [edition.sources.get(key) for key in sign.sources]
        for key, source in zip(sign.sources, found, strict=True):
            if source is None:
                yield Problem(edition.signs.path, sign.line, f"There is no source “{key}”.")
        if all(source and source.weak for source in found):
            yield Problem(edition.signs.path, sign.line, "This rests on weak sources alone.")


def sign_that_leads_nowhere(edition: Edition) -> Iterator[Problem]:
    """A sign that opens a topic or a heading which does not exist."""
    for sign in edition.signs.signs:
        slug, _, heading = sign.opens.partition("#")
        if slug not in edition.files:
            yield Problem(edition.signs.path, sign.line, f"There is no topic “{slug}”.")
        elif heading and heading not in anchors(edition.topic(slug)):
            yield Problem(edition.signs.path, sign.line, f"“{slug}” has no heading “{heading}”.")


SIGN_RULES: tuple[Rule, ...] = (
    broken_signs,
    unknown_sign,
    sign_without_source,
    sign_that_leads_nowhere,
)
