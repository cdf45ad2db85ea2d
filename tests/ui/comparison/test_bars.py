"""The bars over the comparison: nothing is cut off, however large the text and small the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

SMALLEST_TARGET = 24


def controls(bar: QWidget) -> list[QWidget]:
    return [
        child
        for child in bar.findChildren(QWidget)
        if child.isVisibleTo(bar) and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("size", [(1366, 660), (800, 500)])
@pytest.mark.parametrize("steps", [0, 8], ids=["100 %", "300 %"])
def test_every_control_is_whole_and_large_enough_to_hit(
    open_comparison, sample, appearance, qapp, size, steps
):
    view = open_comparison(sample, size)
    for _ in range(steps):
        appearance.enlarge()
    view.set_look(appearance.look)
    for bar, show in ((view.page.bar, view.show_aspect), (view.alone, view.read_aspect)):
        show("breathing")
        qapp.processEvents()
        for control in controls(bar):
            place = control.rect().translated(control.mapTo(bar, control.rect().topLeft()))
            assert bar.rect().contains(place), control.accessibleName() or control.text()
            assert control.height() >= SMALLEST_TARGET
            assert control.width() >= control.minimumSizeHint().width()


def test_the_box_grows_with_the_text_and_all_of_it_can_be_clicked(
    open_comparison, sample, appearance, qtbot
):
    box = open_comparison(sample).page.bar.only_differences
    small = box.sizeHint()
    appearance.reset_text_size()
    for _ in range(4):
        appearance.enlarge()
    assert box.sizeHint().width() > small.width() * 1.5
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight())
    assert box.isChecked()


def test_every_arrow_says_what_it_moves(open_comparison, sample):
    arrows = open_comparison(sample).page.columns_bar._controls["CMS"]
    assert arrows._left.accessibleName() == "Move CMS to the left"
    assert arrows._right.accessibleName() == "Move CMS to the right"


def test_with_large_text_the_rarer_controls_wait_behind_more(open_comparison, sample, appearance):
    view = open_comparison(sample)
    bar = view.page.bar
    assert not bar._more.isVisible()
    assert bar.own.isVisible()
    for _ in range(8):
        appearance.enlarge()
    view.set_look(appearance.look)
    assert bar._more.isVisible()
    assert not bar.own.isVisible()
    assert bar._aspect.isVisible()
    bar._more.setFocus()
    bar._more.click()
    assert bar.own.isVisible()
    assert view.window().focusWidget() is bar._more
