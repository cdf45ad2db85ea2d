"""One window for all starts: a later start hands its request to the first, through a file."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import (
    QDeadlineTimer,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QThread,
    Signal,
)

_LOCK, _REQUEST = "lock", "request"
_ANSWER_MILLISECONDS = 2_000
"""How long a later start waits for the first one to take its request."""
_LOOK_MILLISECONDS = 20


class Instance(QObject):
    """One start of the program among others on the same edition, in a folder of their own.

    `requested` carries the topic, as `slug#heading` or "", that a later start was asked for.
    """

    requested = Signal(str)

    def __init__(self, cache: Path, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = sha256(str(resources.resolve()).encode()).hexdigest()[:16]
        self._folder = cache / "running" / name
        self._lock = QLockFile(str(self._folder / _LOCK))
        self._lock.setStaleLockTime(0)  # as long as its process runs, a lock is no old one

    def is_first(self) -> bool:
        """Whether no other start is running."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        taken = not self._lock.tryLock(0)
        if taken and self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._request.unlink(missing_ok=True)
        return True

    def listen(self) -> None:
        """Take requests of later starts from now on. Qt hears of them once there is an app."""
        watcher = QFileSystemWatcher([str(self._folder)], self)
        watcher.directoryChanged.connect(self._take_request)
        self._take_request()

    def hand_over(self, topic: str) -> bool:
        """Ask the first start to open the topic; False where it does not answer."""
        try:
            draft = self._request.with_suffix(".new")
            draft.write_text(topic, encoding="utf-8")
            draft.replace(self._request)
        except OSError:
            return False
        deadline = QDeadlineTimer(_ANSWER_MILLISECONDS)
        while self._request.exists() and not deadline.hasExpired():
            QThread.msleep(_LOOK_MILLISECONDS)
        return not self._request.exists()

    @property
    def _request(self) -> Path:
        return self._folder / _REQUEST

    def _take_request(self) -> None:
        try:
            topic = self._request.read_text(encoding="utf-8")
            self._request.unlink()
        except (OSError, UnicodeDecodeError):
            return
        self.requested.emit(topic)
