"""A copy of the sample that a test damages, and what the check then tells of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handbook.content.check.structure import Rule
from handbook.content.edition import Edition

CONTENTS = "en/contents.md"
SEARCH_WORDS = "en/search-words.md"
SOURCES = "sources.toml"
EMERGENCY = "en/topics/start/emergency.md"
HOW_TO_USE = "en/topics/start/how-to-use.md"
BREATHING = "en/topics/symptoms/breathing.md"
CRAMPS = "en/topics/symptoms/cramps.md"
PYRIDOSTIGMINE = "en/topics/treatment/pyridostigmine.md"
GLOSSARY = "en/topics/reference/glossary.md"
MEDICINES = "en/medicines.toml"
COMPARED = "en/comparison/1-symptoms.md"

Told = tuple[str, int, str]


class DayOfReview(date):
    """A date on which today is the day of the sample's reviews, whenever the tests run."""

    @classmethod
    def today(cls) -> date:
        return date(2026, 11, 22)


@dataclass(frozen=True)
class Manuscript:
    """The resources in `folder`; files are named relative to it."""

    folder: Path

    def path(self, file: str) -> Path:
        return self.folder / file

    def read(self, file: str) -> str:
        return self.path(file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        self.path(file).parent.mkdir(parents=True, exist_ok=True)
        self.path(file).write_text(text, encoding="utf-8")

    def edit(self, file: str, old: str, new: str) -> int:
        """Replace what stands once in the file; the line at which it stood."""
        text = self.read(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1

    def append(self, file: str, text: str) -> int:
        """Add a block to the file's end; the line at which it begins."""
        before = f"{self.read(file).rstrip()}\n\n"
        self.write(file, f"{before}{text}\n")
        return before.count("\n") + 1

    def edition(self) -> Edition:
        return Edition(self.folder)

    def told(self, rule: Rule) -> list[Told]:
        """What the rule reports: file, line and message of each problem."""
        return [
            (problem.path.relative_to(self.folder).as_posix(), problem.line, problem.message)
            for problem in rule(self.edition())
        ]
