"""The style sheets of an export. No colour is written here: each comes from a theme."""

import tomllib

from handbook.content.edition import bundled_resources

_MEDIA = {"paper": "", "dark": "screen and (prefers-color-scheme: dark)", "print": "print"}
"""Each theme used, and when; "" means always. The later wins."""


def web_style_sheet() -> str:
    """The style sheet of web pages, light or dark as the reader's system has it."""
    variables = (_variables(theme, media) for theme, media in _MEDIA.items())
    return "\n".join((*variables, _read("pages.css")))


def book_style_sheet() -> str:
    """The style sheet of the e-book."""
    return _read("book.css")


def theme_colours(name: str) -> dict[str, str]:
    """The colour of each role of a theme, as `#rrggbb`."""
    table = tomllib.loads(_read(f"{name}.toml"))
    return {role: table["base"][colour] for role, colour in table["roles"].items()}


def _variables(theme: str, media: str) -> str:
    lines = "".join(f" --{role}: {colour};" for role, colour in theme_colours(theme).items())
    rule = f":root {{{lines} }}"
    return f"@media {media} {{ {rule} }}" if media else rule


def _read(name: str) -> str:
    return (bundled_resources() / "themes" / name).read_text(encoding="utf-8")
