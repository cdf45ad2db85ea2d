"""The first page, written by a process of its own while this one is still loading Qt.

To load Qt takes as long as to load Python-Markdown, read the edition and render a topic. On two
cores the page is there when the window is.
"""

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from handbook.errors import HandbookError
from handbook.ui.reading.written_page import WrittenPage

_MOST_SECONDS = 5
"""How long the page may take to be written before the window goes on without."""

_Question = tuple[str, str, float]
"""The slug of a topic, the name of a theme, and the size of body text in points."""


class FirstPage:
    """Makes ready to write one page, beside this process where the system can.

    Windows cannot split a process, and one that runs Qt must not be split; there the page is
    written when it is wanted.
    """

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self._question: _Question = ("", "", 0.0)
        self._child: _Child | None = None
        if hasattr(os, "fork") and "PySide6" not in sys.modules:
            with suppress(OSError):  # no room for another process
                self._child = _Child(resources)

    def ask(self, slug: str, theme: str, points: float) -> None:
        """Begin with the topic, or with the first of all where there is no such one.

        It is to be in the colours of the theme, its body text of that many points.
        """
        self._question = (slug, theme, points)
        if self._child is not None:
            self._child.ask(self._question)

    def page(self) -> WrittenPage | None:
        """What was asked for.

        None where the window has to show the place itself: there is a fault to be told, or it is
        no page that can be written without it.
        """
        if self._child is not None:
            return self._child.answer()
        from handbook.ui.reading.page_writer import PageWriter

        try:
            return PageWriter(self._resources).write(*self._question)
        except HandbookError:
            return None


class _Child:
    """A process that is asked once, answers once, and ends."""

    def __init__(self, resources: Path) -> None:
        question, self._question = os.pipe()
        self._answer, answer = os.pipe()
        self._process = os.fork()
        if not self._process:
            os.close(self._question)
            os.close(self._answer)
            _serve(resources, question, answer)
        os.close(question)
        os.close(answer)

    def ask(self, question: _Question) -> None:
        """Put the question. A process that has met a fault has left, and does not hear it."""
        with suppress(BrokenPipeError), os.fdopen(self._question, "wb") as pipe:
            pipe.write(marshal.dumps(question))

    def answer(self) -> WrittenPage | None:
        """The answer, None where the process could not give one."""
        with os.fdopen(self._answer, "rb") as pipe:
            answer = pipe.read()
        with suppress(ChildProcessError):  # the system has cleared it away already
            os.waitpid(self._process, 0)
        try:
            return WrittenPage(*marshal.loads(answer))
        except (EOFError, TypeError, ValueError):  # nothing, or not all of it
            return None


def _serve(resources: Path, question: int, answer: int) -> NoReturn:
    """Load everything, wait for the question, answer. Without an answer the window writes."""
    try:
        import signal

        from handbook.ui.reading.page_writer import PageWriter

        writer = PageWriter(resources)
        with os.fdopen(question, "rb") as asked:
            wanted = marshal.loads(asked.read())
        signal.setitimer(signal.ITIMER_REAL, _MOST_SECONDS)
        page = writer.write(*wanted)
        if page is not None:
            with os.fdopen(answer, "wb") as told:
                told.write(marshal.dumps(tuple(page)))
    finally:
        os._exit(0)
