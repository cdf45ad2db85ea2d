"""The style sheets and the script of an export. Colours are written in the themes alone."""

from pathlib import Path

from handbook.content.resources import bundled_resources, read_colours
from handbook.export.faces import face_rules

_MEDIA = {"paper": "", "dark": "screen and (prefers-color-scheme: dark)", "print": "print"}
"""Each theme used, and when; "" means always. The later wins."""


def web_style_sheet() -> str:
    """The style sheet of web pages, light or dark as the reader's system has it."""
    variables = (_variables(theme, media) for theme, media in _MEDIA.items())
    return "\n".join((face_rules(), *variables, _read("pages.css")))


def book_style_sheet() -> str:
    """The style sheet of the e-book."""
    return f"{face_rules()}\n{_read('book.css')}"


def colours(theme: str) -> dict[str, str]:
    """The colour of each role of a theme, as `#rrggbb`."""
    return read_colours(_themes(), theme).roles


def _variables(theme: str, media: str) -> str:
    lines = "".join(f" --{role}: {colour};" for role, colour in colours(theme).items())
    rule = f":root {{{lines} }}"
    return f"@media {media} {{ {rule} }}" if media else rule


def search_script() -> str:
    """The script that searches the web pages."""
    return _read("search.js")


def _read(name: str) -> str:
    return (bundled_resources() / "web" / name).read_text(encoding="utf-8")


def _themes() -> Path:
    return bundled_resources() / "themes"
