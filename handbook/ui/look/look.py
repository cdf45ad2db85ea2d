"""How a page looks: its colours, the size of its text, and the styles that follow from them."""

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.ui.look.theme import Theme


@dataclass(frozen=True)
class Look:
    """How a document looks: its colours, the size of its body text in points, its shortcuts.

    `shortcuts` maps action names to the keys that they have now; `shows_addresses` is for paper,
    where a link cannot be followed.
    """

    theme: Theme
    points: float
    shortcuts: Mapping[str, str]

    def style_sheet(self) -> str:
        """The styles of the document, to be set before its HTML."""
        role, points = self.theme.roles, self.points
        gap = round(points * 0.7)
        return f"""
            body {{ color: {role["page_text"]}; }}
            h1 {{ font-size: {points * 1.85:.1f}pt; font-weight: bold;
                  margin-top: {gap // 2}px; margin-bottom: {gap}px; }}
            h2 {{ font-size: {points * 1.4:.1f}pt; font-weight: bold;
                  margin-top: {gap * 3}px; margin-bottom: {gap // 2}px; }}
            h3 {{ font-size: {points * 1.12:.1f}pt; font-weight: bold;
                  margin-top: {gap * 2}px; margin-bottom: {gap // 2}px; }}
            p, li, dt, dd {{ line-height: 122%; }}
            p {{ margin-top: 0px; margin-bottom: {gap}px; }}
            ul, ol {{ margin-top: 0px; margin-bottom: {gap}px; }}
            li {{ margin-bottom: {gap // 2}px; }}
            dt {{ font-weight: bold; margin-top: {gap // 2}px; }}
            dd {{ margin-bottom: {gap // 2}px; }}
            th {{ font-weight: bold; }}
            .path {{ color: {role["muted_text"]}; font-size: {points * 0.9:.1f}pt; }}
            .summary {{ color: {role["muted_text"]}; font-size: {points * 1.2:.1f}pt; }}
            .quiet {{ color: {role["muted_text"]}; font-size: {points * 0.9:.1f}pt; }}
            .red-line {{ background-color: {role["danger_ground"]}; color: {role["danger"]}; }}
            .callout-title {{ font-weight: bold; margin-bottom: {gap // 2}px; }}
            a {{ color: {role["link"]}; }}
            a.term {{ color: {role["page_text"]}; text-decoration: none; }}
            sup {{ font-size: {points:.1f}pt; }}
        """
