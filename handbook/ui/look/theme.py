"""Themes: colours named once in `resources/themes`, and the roles that use them.

Qt is imported where it is used: the first page is written in these colours before Qt is there.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.content.resources import read_colours

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QIcon, QPalette

PAPER, DARK, CONTRAST, PRINT = "paper", "dark", "contrast", "print"
SYSTEM = "system"
SCREEN_THEMES = (PAPER, DARK, CONTRAST)

_ICON_SIDE = 96
"""Pixels: enough for the largest text. Qt draws it smaller where less is wanted."""

_ROLE = re.compile(r"\{(\w+)\}")
_PALETTE = {
    "Window": "window",
    "WindowText": "window_text",
    "Base": "page",
    "AlternateBase": "header",
    "Text": "page_text",
    "PlaceholderText": "muted_text",
    "Button": "button",
    "ButtonText": "window_text",
    "BrightText": "danger",
    "ToolTipBase": "field",
    "ToolTipText": "window_text",
    "Link": "link",
    "LinkVisited": "link",
    "Highlight": "accent",
    "HighlightedText": "page",
}
"""Qt's colour roles and ours."""


@dataclass(frozen=True)
class Theme:
    """The colours of one theme: `roles` maps each role to `#rrggbb`."""

    key: str
    name: str
    dark: bool
    roles: dict[str, str]
    folder: Path

    def color(self, role: str) -> "QColor":
        """The colour of a role."""
        from PySide6.QtGui import QColor

        return QColor(self.roles[role])

    def palette(self) -> "QPalette":
        """The colours as Qt's own roles."""
        from PySide6.QtGui import QPalette

        palette, roles = QPalette(), QPalette.ColorRole
        for role, ours in _PALETTE.items():
            palette.setColor(roles[role], self.color(ours))
        for disabled in (roles.WindowText, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, disabled, self.color("muted_text"))
        return palette

    def style_sheet(self) -> str:
        """The window's shapes in this theme's colours."""
        template = (self.folder / "window.qss").read_text(encoding="utf-8")
        return _ROLE.sub(lambda match: self.roles[match[1]], template)

    def icon(self, name: str, role: str = "window_text") -> "QIcon":
        """One of our line icons, drawn in the colour of a role."""
        from PySide6.QtCore import QByteArray, Qt
        from PySide6.QtGui import QIcon, QPainter, QPixmap
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
