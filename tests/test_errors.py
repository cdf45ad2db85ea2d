"""What can go wrong in the world, told in a sentence and with its place."""

from pathlib import Path

import pytest

from handbook.errors import (
    EditionError,
    HandbookError,
    MissingLibraryError,
    Problem,
    UnknownTopicError,
    UnreadableFileError,
    UsageError,
    WriteError,
)

CHILDREN = [
    UnreadableFileError,
    EditionError,
    MissingLibraryError,
    WriteError,
    UsageError,
]


def test_a_problem_is_told_by_path_line_and_message():
    assert str(Problem(Path("a/b.md"), 3, "Wrong.")) == f"{Path('a/b.md')}:3: Wrong."


def test_problems_are_in_the_order_of_file_and_line():
    first, second = Problem(Path("a.md"), 2, "z"), Problem(Path("a.md"), 10, "a")
    assert sorted([second, Problem(Path("b.md"), 1, "a"), first])[:2] == [first, second]


@pytest.mark.parametrize("child", CHILDREN)
def test_an_error_carries_what_failed_and_where(child):
    error = child("This file is empty.", Path("a.md"), 4)
    assert isinstance(error, HandbookError)
    assert str(error) == error.message == "This file is empty."
    assert error.problem == Problem(Path("a.md"), 4, "This file is empty.")


def test_an_error_of_no_file_is_a_problem_too():
    assert HandbookError("No room.").problem == Problem(Path(), 0, "No room.")


@pytest.mark.parametrize(
    ("nearest", "message"),
    [
        ((), "There is no topic called “x”. “handbook topics” lists them all."),
        (("eyes",), "There is no topic called “x”. Did you mean eyes?"),
        (("eyes", "ivig"), "There is no topic called “x”. Did you mean eyes or ivig?"),
    ],
)
def test_an_unknown_topic_is_told_with_what_would_be_right(nearest, message):
    error = UnknownTopicError("x", nearest)
    assert (error.message, error.nearest) == (message, nearest)
