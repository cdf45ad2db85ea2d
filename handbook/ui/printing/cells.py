"""Table cells as rich text, their measures in millimetres: what printed boxes are made of."""

import html
from collections.abc import Iterable

from handbook.ui.printing.paper import pixels


def td(words: str, *styles: str, tag: str = "td", attributes: str = "") -> str:
    """A cell with styles and further attributes."""
    style = " ".join(styles)
    align = "" if "text-align" in style else ' align="left"'
    return f'<{tag} {attributes}{align} style="{style}">{words}</{tag}>'


def table(cells: Iterable[str], above: float = 0.0, below: float = 0.0) -> str:
    """A table of one row, with room above and below it."""
    return table_of(f"<tr>{''.join(cells)}</tr>", above, below)


def table_of(rows: str, above: float = 0.0, below: float = 0.0) -> str:
    """A table as wide as the text."""
    margins = f"margin-top: {pixels(above):.0f}px; margin-bottom: {pixels(below):.0f}px;"
    return f'<table width="100%" cellspacing="0" cellpadding="0" style="{margins}">{rows}</table>'


def padding(
    vertical: float, horizontal: float, below: float | None = None, left: float | None = None
) -> str:
    """The room around a cell's words, as a style."""
    sides = {
        "top": vertical,
        "right": horizontal,
        "bottom": vertical if below is None else below,
        "left": horizontal if left is None else left,
    }
    return " ".join(f"padding-{side}: {pixels(room):.0f}px;" for side, room in sides.items())


def share(width: float, whole: float) -> str:
    """The width of a cell as an attribute, `whole` being that of the table.

    Qt knows whole per cents only.
    """
    return f'width="{round(100 * width / whole)}%"'


def picture(name: str, width: float, height: float = 0.0) -> str:
    """A picture; without a height it keeps its shape."""
    size = f'width="{pixels(width):.0f}" height="{pixels(height):.0f}"'
    return f'<img src="{html.escape(name)}" {size}>'
