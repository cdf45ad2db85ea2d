"""Colours: every theme has every role, and enough contrast for tired eyes."""

import os
import re
import subprocess
import sys

import pytest

from handbook.content.resources import bundled_resources
from handbook.ui.look.theme import PRINT, SCREEN_THEMES, read_theme

THEMES = bundled_resources() / "themes"
CALLOUTS = ("danger", "warning", "tip", "ask", "myth", "note")
ON_WINDOW = ("window_text", "muted_text", "accent")
ON_PAGE = ("muted_text", "link", "accent")
LINES = ("strong_line",)


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[*SCREEN_THEMES, PRINT])
def roles(request):
    return read_theme(THEMES, request.param).roles


def test_every_theme_has_the_same_roles(roles):
    assert roles.keys() == read_theme(THEMES, "paper").roles.keys()


def test_the_style_sheet_names_only_roles_that_exist(roles):
    named = set(re.findall(r"\{(\w+)\}", (THEMES / "window.qss").read_text(encoding="utf-8")))
    assert named <= roles.keys()


def test_body_text_stands_out_seven_to_one(roles):
    grounds = ["page", "row", "header", *(f"{kind}_ground" for kind in CALLOUTS)]
    assert all(contrast(roles["page_text"], roles[ground]) >= 7 for ground in grounds)


def test_all_other_text_stands_out_four_and_a_half_to_one(roles):
    pairs = [(role, "window") for role in ON_WINDOW] + [(role, "page") for role in ON_PAGE]
    pairs += [(kind, f"{kind}_ground") for kind in CALLOUTS]
    pairs += [("link", f"{kind}_ground") for kind in CALLOUTS]
    pairs += [("help_button_text", "help_button"), ("help_button_text", "help_button_hover")]
    pairs += [("hit_text", "hit"), ("current_hit_text", "current_hit")]
    pairs += [("selection_text", "selection"), ("window_text", "button_hover")]
    weak = [p for p in pairs if contrast(roles[p[0]], roles[p[1]]) < 4.5]
    assert weak == []


def test_lines_and_rings_stand_out_three_to_one(roles):
    pairs = [("strong_line", "window"), ("strong_line", "field"), ("accent", "window")]
    assert [p for p in pairs if contrast(roles[p[0]], roles[p[1]]) < 3] == []


def test_no_colour_is_written_in_python():
    package = bundled_resources().parent / "handbook"
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b")
    found = [p for p in package.rglob("*.py") if colour.search(p.read_text(encoding="utf-8"))]
    assert found == []


DESKTOP = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from handbook.content.resources import bundled_resources
from handbook.ui.look.appearance import Appearance
from handbook.ui.settings import Settings

app = QApplication([])
for kind in ("QMenu", "QAbstractItemView"):
    app.setFont(app.font(), kind)
settings = Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
settings.text_size = 200
look = Appearance(app, bundled_resources() / "themes", settings)
look.choose_theme("dark")
print(app.font().pointSizeF(), app.font("QMenu").pointSizeF())
"""


def test_the_fonts_of_the_desktop_do_not_come_back(tmp_path):
    """Desktops give menus and lists fonts of their own, in their own size."""
    environment = {**os.environ, "XDG_CURRENT_DESKTOP": "GNOME"}
    command = [sys.executable, "-c", DESKTOP, str(tmp_path / "a.ini")]
    told = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    assert told.stdout.split() == ["22.0", "22.0"]
