"""The style sheets: shapes of their own, colours from the themes alone."""

import re

import pytest

from handbook.content.resources import bundled_resources
from handbook.export.faces import face_files
from handbook.export.style import book_style_sheet, colours, web_style_sheet

WEB = bundled_resources() / "web"
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(")


@pytest.mark.parametrize("name", ["pages.css", "book.css"])
def test_no_colour_is_written_beside_the_themes(name):
    text = (WEB / name).read_text(encoding="utf-8")
    declared = re.findall(r"(?<![\w-])(?:color|background|border[\w-]*):([^;]+);", text)
    assert not COLOUR.search(text)
    assert not [each for each in declared if re.search(r"\b(?:black|white|red|gr[ae]y)\b", each)]


def test_every_variable_used_is_set():
    text = web_style_sheet()
    used = set(re.findall(r"var\((--\w+)\)", text))
    assert used <= set(re.findall(r"(--\w+):", text))


@pytest.mark.parametrize("theme", ["paper", "dark", "print"])
def test_the_colours_are_those_of_the_theme(theme):
    assert f"--page_text: {colours(theme)['page_text']};" in web_style_sheet()


def test_dark_is_for_dark_screens_and_print_is_for_paper():
    text = web_style_sheet()
    dark = text.index("@media screen and (prefers-color-scheme: dark)")
    assert text.index(":root") < dark < text.index("@media print")


@pytest.mark.parametrize("text", [web_style_sheet(), book_style_sheet()])
def test_a_style_sheet_fetches_only_the_face_that_the_export_carries(text):
    carried = {f'"{path}"' for path in face_files()}
    assert set(re.findall(r"url\(([^)]*)\)", text)) < carried
    assert "@import" not in text
