"""The state of an edition: all its problems, and its closing table."""

from dataclasses import dataclass
from statistics import median

from handbook.content.check.medicines import MEDICINE_RULES
from handbook.content.check.prose import ReadingGrade, statements, words
from handbook.content.check.signs import SIGN_RULES
from handbook.content.check.sourcing import SOURCING_RULES
from handbook.content.check.structure import STRUCTURE_RULES
from handbook.content.check.urgency import URGENCY_RULES
from handbook.content.check.writing import WRITING_RULES, hard_to_read
from handbook.content.edition import Edition
from handbook.content.markup import CITATION, IMAGE
from handbook.errors import Problem


def structure_problems(edition: Edition) -> list[Problem]:
    """What is broken: the problems that a reader would run into."""
    return sorted(
        {problem for rule in (*STRUCTURE_RULES, *SIGN_RULES) for problem in rule(edition)}
    )


def all_problems(edition: Edition) -> list[Problem]:
    """What is broken or badly written, by file and line. Raises `MissingLibraryError`."""
    return sorted({*problems_without_grade(edition), *hard_to_read(edition)})


def problems_without_grade(edition: Edition) -> list[Problem]:
    """All of them but for the reading grade, which needs a library for developers."""
    rules = {
        *STRUCTURE_RULES,
        *SIGN_RULES,
        *URGENCY_RULES,
        *SOURCING_RULES,
        *MEDICINE_RULES,
        *WRITING_RULES,
    } - {hard_to_read}
    return sorted({problem for rule in rules for problem in rule(edition)})


@dataclass(frozen=True)
class Report:
    """The closing table: what the edition holds, and how hard it is to read."""

    topics: int
    words: int
    citations: int
    sources: int
    aspects: int
    diagrams: int
    median_grade: float
    worst: tuple[tuple[str, float], ...]

    def __str__(self) -> str:
        rows = [
            ("topics", self.topics),
            ("words", self.words),
            ("citations", self.citations),
            ("sources", self.sources),
            ("aspects compared", self.aspects),
            ("diagrams", self.diagrams),
            ("median reading grade", f"{self.median_grade:.1f}"),
        ]
        rows += [(f"hard: {slug}", f"{grade:.1f}") for slug, grade in self.worst]
        return "\n".join(f"{name:40} {value:>10}" for name, value in rows)


def report(edition: Edition) -> Report:
    """The closing table of the edition, with its five hardest topics."""
    topics = edition.readable()
    reading_grade = ReadingGrade(edition)
    grades = {topic.slug: reading_grade.of(topic) for topic in topics}
    hardest = sorted(grades.items(), key=lambda item: -item[1])[:5]
    cells = [cell for aspect in edition.comparison.aspects for cell in aspect.cells.values()]
    bodies = [topic.body for topic in topics] + [cell.markdown for cell in cells]
    return Report(
        topics=len(topics),
        words=sum(len(words(s.text)) for topic in topics for s in statements(topic))
        + sum(len(words(cell.text)) for cell in cells),
        citations=sum(len(CITATION.findall(body)) for body in bodies),
        sources=len(edition.sources),
        aspects=len(edition.comparison.aspects),
        diagrams=len({match[2] for body in bodies for match in IMAGE.finditer(body)}),
        median_grade=median(grades.values() or [0.0]),
        worst=tuple(hardest),
    )
