"""Diagrams: their shape is known before they are drawn."""

import pytest
from PySide6.QtSvg import QSvgRenderer

from handbook.content.resources import bundled_resources
from handbook.ui.look.drawings import relative_height

DIAGRAMS = sorted((bundled_resources() / "en/images").glob("*.svg"))


@pytest.mark.parametrize("path", DIAGRAMS, ids=lambda path: path.stem)
def test_the_shape_is_that_of_the_drawing(path):
    size = QSvgRenderer(str(path)).defaultSize()
    assert relative_height(path) == pytest.approx(size.height() / size.width())


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\xff\xfe",
        b"<svg>",
        b'<svg viewBox="0 0 0 10">',
        b'<svg viewBox="0 0 10">',
        b'<svg viewBox="0 0 x y">',
        b'<svg viewBox="0 0 9999999999 1">',
    ],
)
def test_what_has_no_sound_shape_has_none(tmp_path, head):
    path = tmp_path / "a.svg"
    path.write_bytes(head)
    assert relative_height(path) == 0.0


def test_a_missing_file_has_none(tmp_path):
    assert relative_height(tmp_path / "none.svg") == 0.0
