"""The parts of a printed document: cover, contents, topics and comparison, each laid out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from handbook.content.comparison import Selection
from handbook.content.edition import Edition
from handbook.content.names import COMPARISON
from handbook.content.page import Heading, Page
from handbook.content.resources import bundled_resources
from handbook.errors import UnreadableFileError
from handbook.ui.look.look import Look
from handbook.ui.look.theme import PRINT, read_theme
from handbook.ui.printing.comparison_text import ComparisonWriter
from handbook.ui.printing.front_matter import CONTENTS, contents_text, cover_text
from handbook.ui.printing.job import Choices, PrintJob, everything
from handbook.ui.printing.paged_text import Looks, PagedText
from handbook.ui.printing.paper import Frame
from handbook.ui.printing.style import print_style
from handbook.ui.printing.topic_text import (
    WHERE_SOURCES_ARE,
    has_danger,
    is_sheet,
    sheet_text,
    topic_text,
)
from handbook.ui.printing.writer import COMPARISON_PLACE, PaperWriter, Setting
from handbook.ui.reading.screen_page import month

COVER_PLACE, CONTENTS_PLACE = "cover", "contents"
"""The names of the first parts as places; no topic has them."""

_SHEET_PAGES = 2
"""Both sides of one leaf: the sources of a sheet may not make it longer."""


@dataclass(frozen=True)
class Part:
    """One text of the document, and what its pages say at head and foot.

    `place` is its name for links, `used` the page numbers that it names.
    """

    place: str
    title: str
    section: str
    checked: str
    headings: tuple[Heading, ...]
    text: PagedText
    used: Mapping[str, int]


class PartMaker:
    """Lays out the parts of one job."""

    def __init__(
        self,
        job: PrintJob,
        choices: Choices,
        edition: Edition,
        shortcuts: Mapping[str, str],
    ) -> None:
        self._job = job
        self._choices = choices
        self._edition = edition
        theme = read_theme(bundled_resources() / "themes", PRINT)
        self._look = Look(theme, choices.points, shortcuts)
        self._pages: dict[str, Page] = {}

    @property
    def places(self) -> tuple[str, ...]:
        """The parts that the job asks for, in order."""
        front = (COVER_PLACE, CONTENTS_PLACE) if self._job.is_booklet else ()
        end = (COMPARISON_PLACE,) if self._job.selection else ()
        return (*front, *self._job.slugs, *end)

    def make(self, place: str, numbers: Mapping[str, int]) -> Part:
        """The part of that name, laid out with what is known of page numbers.

        Raises `UnreadableFileError` for a topic that cannot be read.
        """
        if place == COMPARISON_PLACE:
            return self._comparison(self._job.selection or everything(self._edition), numbers)
        if place in self._job.slugs:
            return self._topic(place, numbers)
        writer = self._writer(place, numbers)
        if place == COVER_PLACE:
            words = cover_text(self._job, writer, _today())
            return self._front(place, self._job.title, words, writer)
        words = contents_text(self._job, self._edition, writer)
        return self._front(place, CONTENTS, words, writer)

    def _topic(self, slug: str, numbers: Mapping[str, int]) -> Part:
        if slug not in self._pages:
            self._pages[slug] = self._edition.page(slug)
        page = self._pages[slug]
        section = self._edition.contents.section_of(slug)
        writer = self._writer(slug, numbers, warns=has_danger(page))
        if is_sheet(page):
            text = self._sheet(page, writer)
        else:
            text = self._lay_out(topic_text(page, self._edition, writer), writer)
        return Part(
            place=slug,
            title=page.topic.title,
            section=section.title if section else "",
            checked=month(page.topic.reviewed),
            headings=page.headings,
            text=text,
            used=writer.used,
        )

    def _sheet(self, page: Page, writer: PaperWriter) -> PagedText:
        """The sheet on one leaf: if need be without its sources, or with its tables cut."""
        style = print_style(self._look, sheet=True)
        full = sheet_text(page, writer)
        bare = sheet_text(page, writer.without_sources()) + WHERE_SOURCES_ARE
        short = bare if page.sources and self._choices.sources else full
        tries = ((full, True), (short, True), (short, False))
        for words, whole_grids in tries:
            text = PagedText(words, self._looks(writer, style, whole_grids=whole_grids))
            if text.count <= _SHEET_PAGES:
                break
        return text

    def _front(self, place: str, title: str, words: str, writer: PaperWriter) -> Part:
        text = self._lay_out(words, writer)
        return Part(place, title, "", self._oldest(self._job.slugs), (), text, writer.used)

    def _comparison(self, selection: Selection, numbers: Mapping[str, int]) -> Part:
        in_tables = not self._job.one_by_one
        wide = in_tables and not self._choices.large
        writer = self._writer(COMPARISON_PLACE, numbers, landscape=wide)
        comparison = ComparisonWriter(selection, self._edition, writer)
        words = comparison.tables() if in_tables else comparison.one_by_one()
        return Part(
            place=COMPARISON_PLACE,
            title=COMPARISON,
            section="",
            checked=self._oldest(self._edition.slugs),
            headings=comparison.headings,
            text=self._lay_out(words, writer),
            used=writer.used,
        )

    def _writer(
        self,
        place: str,
        numbers: Mapping[str, int],
        *,
        landscape: bool = False,
        warns: bool = False,
    ) -> PaperWriter:
        frame = Frame(self._choices.paper, self._choices.points, landscape, warns)
        return PaperWriter(Setting(place, self._look, frame, self._choices, numbers))

    def _lay_out(self, words: str, writer: PaperWriter) -> PagedText:
        return PagedText(words, self._looks(writer, print_style(self._look)))

    def _looks(self, writer: PaperWriter, style: str, *, whole_grids: bool = True) -> Looks:
        grey = self._choices.black_and_white
        return Looks(writer.frame, style, self._edition.image, grey, whole_grids)

    def _oldest(self, slugs: tuple[str, ...]) -> str:
        """The month since which all of these topics have been checked."""
        readable = (slug for slug in slugs if is_readable(self._edition, slug))
        days = (self._edition.topic(slug).reviewed for slug in readable)
        return month(min((day for day in days if day), default=None))


def is_readable(edition: Edition, slug: str) -> bool:
    """Whether the topic can be printed."""
    try:
        edition.topic(slug)
    except UnreadableFileError:
        return False
    return True


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
