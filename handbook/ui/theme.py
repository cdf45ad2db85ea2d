"""Themes: colours named once in `resources/themes`, and the roles that use them."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap

from handbook.content.themes import read_colours

PAPER, DARK, CONTRAST, PRINT = "paper", "dark", "contrast", "print"
SYSTEM = "system"
SCREEN_THEMES = (PAPER, DARK, CONTRAST)

_ICON_SIDE = 96
"""Pixels: enough for the largest text. Qt draws it smaller where less is wanted."""

_ROLE = re.compile(r"\{(\w+)\}")
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "window_text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "header",
    QPalette.ColorRole.Text: "page_text",
    QPalette.ColorRole.PlaceholderText: "muted_text",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "window_text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "field",
    QPalette.ColorRole.ToolTipText: "window_text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "page",
}


@dataclass(frozen=True)
class Theme:
    """The colours of one theme: `roles` maps each role to `#rrggbb`."""

    key: str
    name: str
    dark: bool
    roles: dict[str, str]
    folder: Path

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.roles[role])

    def palette(self) -> QPalette:
        """The colours as Qt's own roles."""
        palette = QPalette()
        for role, ours in _PALETTE.items():
            palette.setColor(role, self.color(ours))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted_text"))
        return palette

    def style_sheet(self) -> str:
        """The window's shapes in this theme's colours."""
        template = (self.folder / "window.qss").read_text(encoding="utf-8")
        return _ROLE.sub(lambda match: self.roles[match[1]], template)

    def icon(self, name: str, role: str = "window_text") -> QIcon:
        """One of our line icons, drawn in the colour of a role."""
        from PySide6.QtSvg import QSvgRenderer

        path = self.folder.parent / "icons" / f"{name}.svg"
        drawing = path.read_text(encoding="utf-8").replace("currentColor", self.roles[role])
        pixmap = QPixmap(_ICON_SIDE, _ICON_SIDE)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter)
        painter.end()
        return QIcon(pixmap)


def read_theme(folder: Path, key: str) -> Theme:
    """The theme in `folder` of that name."""
    colours = read_colours(folder, key)
    return Theme(key, colours.name, colours.dark, colours.roles, folder)
