"""Typesetting in a process of its own: the window stays alive, and the work can be stopped."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTemporaryDir, Signal

from handbook.errors import HandbookError
from handbook.paper.command import job_text
from handbook.paper.job import Choices, Job
from handbook.ui.printing.pages import PdfPages

_LEFT_SOMETHING_OUT = 1
_FAILED = "The pages could not be made. Choose fewer pages, or try again."
_SAID_BY = "handbook: "


class Typesetting(QObject):
    """Carries out one job at a time, as `handbook pdf` does; a new one takes the last one's place.

    `done` comes with the pages and what the command said of things left out, "" for nothing.
    """

    done = Signal(PdfPages, str)
    failed = Signal(HandbookError)

    def __init__(self, resources: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._resources = resources
        self._folder = QTemporaryDir()
        self._process: QProcess | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job is being carried out."""
        return self._process is not None

    def start(self, job: Job, choices: Choices) -> None:
        """Begin, and give up what was being done."""
        self.stop()
        Path(self._file).unlink(missing_ok=True)
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        process.setProcessEnvironment(environment)
        process.setWorkingDirectory(str(Path(__file__).parents[3]))
        program, *arguments = _command()
        arguments += ["pdf", "--resources", str(self._resources), "--job", "-", "-o", self._file]
        process.finished.connect(lambda status: self._finish(process, status))
        process.errorOccurred.connect(lambda error: self._fail_to_start(process, error))
        self._process = process
        process.start(program, arguments)
        process.write(job_text(job, choices).encode())
        process.closeWriteChannel()

    def stop(self) -> None:
        """Give up; nothing half done is left."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    @property
    def _file(self) -> str:
        return self._folder.filePath("pages.pdf")

    def _finish(self, process: QProcess, status: int) -> None:
        if process is not self._process:
            return
        self._process = None
        process.deleteLater()
        file = Path(self._file)
        if process.exitStatus() == QProcess.ExitStatus.CrashExit or status > _LEFT_SOMETHING_OUT:
            self.failed.emit(_error_of(process))
        elif file.is_file():
            said = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
            self.done.emit(PdfPages(file.read_bytes()), _notices(said))
        else:
            self.failed.emit(HandbookError(_FAILED))

    def _fail_to_start(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if process is self._process and error == QProcess.ProcessError.FailedToStart:
            self._process = None
            self.failed.emit(HandbookError(_FAILED))


def _command() -> list[str]:
    """How this program is started again, whether it is frozen into one file or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "handbook"]


def _notices(said: str) -> str:
    """What the command said beside the file and the count of its pages."""
    first, _, rest = said.strip().partition("\n")
    left_out = first.partition(" Left out,")[2]
    return " ".join(filter(None, (left_out and f"Left out,{left_out}", rest.replace("\n", " "))))


def _error_of(process: QProcess) -> HandbookError:
    said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
    sentence = said.splitlines()[-1] if said else ""
    told = sentence.startswith(_SAID_BY)
    return HandbookError(sentence.removeprefix(_SAID_BY) if told else _FAILED)
