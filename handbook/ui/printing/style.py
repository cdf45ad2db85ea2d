"""The style sheet of paper: tighter than the screen's, and tighter still for a sheet to fill in."""

from handbook.ui.look.look import Look
from handbook.ui.printing.paper import pixels

_MILLIMETRES_A_POINT = 25.4 / 72


def print_style(look: Look, *, sheet: bool = False) -> str:
    """The styles of a printed document, to be set before its HTML.

    Body text takes its size from the document's font: Qt lets the words within a paragraph, such
    as links, take the size that is set for all paragraphs in place of the one set for its class.
    """
    role, points = look.theme.roles, look.points
    em = pixels(points * _MILLIMETRES_A_POINT)
    wide, leading = (0.6, 1.2) if sheet else (1.0, 1.22)

    def spaced(size: float = 1.0) -> str:
        return f"line-height: {size * leading * em:.1f}px; -qt-line-height-type: minimum;"

    def sized(size: float) -> str:
        return f"font-size: {points * size:.2f}pt; {spaced(size)}"

    def small(size: float) -> str:
        close = "line-height: 100%; -qt-line-height-type: proportional;"
        return f"font-size: {points * size:.2f}pt; {close}"

    def around(above: float, below: float) -> str:
        return f"margin: {above * wide * em:.1f}px 0px {below * wide * em:.1f}px 0px;"

    return f"""
        body {{ color: {role["page_text"]}; }}
        h1 {{ font-weight: bold; {sized(1.6)} {around(0.0, 0.3)} }}
        h2 {{ font-weight: bold; {sized(1.25)} {around(0.8, 0.25)} }}
        h3 {{ font-weight: bold; {sized(1.08)} {around(0.65, 0.2)} }}
        h6 {{ font-weight: bold; {spaced()} {around(0.2, 0.15)} }}
        p {{ {spaced()} {around(0.0, 0.45)} }}
        .meaning {{ {spaced()} margin: 0px 0px {0.3 * em:.1f}px {em:.1f}px; }}
        li {{ {spaced()} {around(0.0, 0.12)} }}
        ul, ol {{ {around(0.0, 0.4)} }}
        td, th {{ {spaced()} }}
        .in-cell {{ {spaced()} margin: 0px; }}
        .cover-name {{ {sized(1.2)} }}
        .cover-title {{ font-weight: bold; {sized(2.4)} {around(0.5, 0.8)} }}
        .applies {{ color: {role["muted_text"]}; {sized(0.8)} {around(0.0, 0.4)} }}
        .summary {{ {sized(1.08)} {around(0.0, 0.7)} }}
        .related {{ {sized(0.9)} {around(1.0, 0.5)} }}
        .sources {{ font-weight: bold; {sized(0.9)} {around(0.9, 0.2)} }}
        .source-list li {{ {small(0.64)} {around(0.0, 0.08)} }}
        .source, .source a {{ {small(0.64)} }}
        .source-notes {{ {small(0.6)} {around(0.8, 0.0)} }}
        a {{ color: {role["page_text"]}; text-decoration: none; }}
        sup {{ font-size: {points * 0.95:.2f}pt; }}
    """
