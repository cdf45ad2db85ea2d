"""Long work bit by bit: it is finished only where it has come to its end."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from handbook.errors import HandbookError
from handbook.ui.widgets.incremental_task import IncrementalTask


def settle(application: QApplication) -> None:
    """Give a timer that is still running the time to show it."""
    for _ in range(5):
        application.processEvents()


class Outcome:
    """What a task has said so far."""

    def __init__(self, task: IncrementalTask) -> None:
        self.items: list[object] = []
        self.said: list[str] = []
        task.advanced.connect(self.items.append)
        task.finished.connect(lambda: self.said.append("finished"))
        task.failed.connect(lambda error: self.said.append(error.message))


def steps(*, then: BaseException | None = None) -> Iterator[int]:
    yield 1
    yield 2
    if then is not None:
        raise then


def test_every_step_is_said_and_then_the_end(qtbot, qapp):
    task = IncrementalTask(steps(), qapp)
    outcome = Outcome(task)
    with qtbot.waitSignal(task.finished):
        task.start()
    assert (outcome.items, outcome.said) == ([1, 2], ["finished"])


def test_a_fault_of_the_world_ends_it_and_is_said(qtbot, qapp):
    task = IncrementalTask(steps(then=HandbookError("The disk is full.")), qapp)
    outcome = Outcome(task)
    with qtbot.waitSignal(task.failed):
        task.start()
    settle(qapp)
    assert (outcome.items, outcome.said) == ([1, 2], ["The disk is full."])


@pytest.mark.parametrize("bug", [ValueError("x"), KeyError("x"), RecursionError()])
def test_a_bug_ends_it_and_never_counts_as_the_end(qtbot, qapp, bug):
    task = IncrementalTask(steps(then=bug), qapp)
    outcome = Outcome(task)
    with qtbot.captureExceptions() as bugs:
        task.start()
        qtbot.waitUntil(lambda: bool(bugs))
        settle(qapp)
    assert [one[1] for one in bugs] == [bug]
    assert (outcome.items, outcome.said) == ([1, 2], [])


def test_what_is_stopped_is_closed_and_says_nothing_more(qtbot, qapp):
    closed: list[bool] = []

    def work() -> Iterator[int]:
        try:
            while True:
                yield 1
        finally:
            closed.append(True)

    task = IncrementalTask(work(), qapp)
    outcome = Outcome(task)
    with qtbot.waitSignal(task.advanced):
        task.start()
    task.stop()
    before = len(outcome.items)
    settle(qapp)
    assert (closed, len(outcome.items), outcome.said) == ([True], before, [])


def test_what_is_stopped_by_a_step_that_it_took_goes_no_further(qtbot, qapp):
    task = IncrementalTask(iter(range(1000)), qapp)
    outcome = Outcome(task)
    task.advanced.connect(task.stop)
    with qtbot.waitSignal(task.advanced):
        task.start()
    settle(qapp)
    assert (outcome.items, outcome.said) == ([0], [])
