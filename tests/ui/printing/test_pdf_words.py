"""Joining letters: the words stay where they are, to a thousandth of the type's size."""

import re

import pytest

from handbook.ui.printing.pdf_words import join_letters, with_spaces

BEGIN = b"BT\n/F1 50 Tf 1 0 0 -1 0 0 Tm\n10 -20 Td "
WIDTHS = {"/F1": [0, 500, 600, 700]}


def run(*letters):
    """A run as Qt writes it: letters with the step from each to the next."""
    first, *others = letters
    steps = b"".join(b"%s 0 Td <%04X> Tj\n" % (step, letter) for step, letter in others)
    return BEGIN + b"<%04X> Tj\n" % first + steps + b"ET\n"


def test_letters_at_their_own_width_become_one_string():
    content = run(1, (b"25", 2), (b"30", 3))
    assert join_letters(content, WIDTHS) == BEGIN + b"[<000100020003>] TJ\nET\n"


def test_a_letter_that_is_moved_keeps_its_place():
    content = run(1, (b"24", 2), (b"30.5", 3))
    assert join_letters(content, WIDTHS) == BEGIN + b"[<0001>20<0002>-10<0003>] TJ\nET\n"


def test_what_is_lost_by_rounding_does_not_grow():
    content = run(1, *[(b"25.02", 1)] * 100)
    moved = sum(int(n) for n in re.findall(rb">(-?\d+)<", join_letters(content, WIDTHS)))
    assert moved == pytest.approx(-0.4 * 100, abs=1)


def test_an_unknown_font_is_left_as_it_is():
    content = run(1, (b"25", 2))
    assert join_letters(content, {}) == content


def test_a_run_that_goes_on_below_is_left_as_it_is():
    content = run(1, (b"25", 2)).replace(b"ET\n", b"0 12 Td <0001> Tj\nET\n")
    assert join_letters(content, WIDTHS) == content


def test_a_space_is_a_space():
    assert with_spaces(b"[<0041> <0009> <00A0>]") == b"[<0041> <0020> <0020>]"
