"""What stands before the topics of a booklet: a cover, and the contents with page numbers."""

import html
from datetime import date

from handbook.content.edition import Edition
from handbook.content.names import COMPARISON, HANDBOOK
from handbook.ui.printing.cells import padding, share, table, td
from handbook.ui.printing.job import PrintJob
from handbook.ui.printing.paper import dots
from handbook.ui.printing.writer import COMPARISON_PLACE, PaperWriter, inner_link
from handbook.ui.reading.screen_page import month

CONTENTS = "Contents"
_TITLE = 92
"""The per cents of a contents line that its title may take."""

_ADVICE = (
    "In an emergency call 999, 112 or 911.",
    "This handbook explains. It does not take the place of the care team, who know the person.",
)


def cover_text(job: PrintJob, writer: PaperWriter, today: date) -> str:
    """The cover: what this is, what it is good for, and when it was printed."""
    count = f"{len(job.slugs)} topics, printed in {month(today)}"
    about = (
        f'<p class="cover-name">{HANDBOOK}</p>',
        f'<h1 class="cover-title">{html.escape(job.title)}</h1>',
        *(f'<p class="summary">{html.escape(line)}</p>' for line in (job.summary, count) if line),
    )
    advice = "".join(f'<p class="summary">{line}</p>' for line in _ADVICE)
    return _title_box("".join(about), writer) + advice


def contents_text(job: PrintJob, edition: Edition, writer: PaperWriter) -> str:
    """The topics in their order, under their sections, each with its page."""
    rows, last = [], ""
    for slug in job.slugs:
        section = edition.contents.section_of(slug)
        title = section.title if section else ""
        if title != last:
            rows.append(f"<h6>{html.escape(title)}</h6>")
            last = title
        rows.append(_row(slug, edition.title(slug), writer))
    if job.selection:
        rows.append(f"<h6>{COMPARISON}</h6>")
        rows.append(_row(COMPARISON_PLACE, COMPARISON, writer))
    return f"<h1>{CONTENTS}</h1>{''.join(rows)}"


def _title_box(words: str, writer: PaperWriter) -> str:
    """The title: a quarter down the page, beside a bar."""
    space = writer.frame.text.height() / dots(1) / 4
    cell = td(words, f"border-left: 9px solid {writer.ink};", padding(6.0, 8.0))
    return table([cell], above=space, below=space)


def _row(name: str, title: str, writer: PaperWriter) -> str:
    """A line of the contents: a topic, and at the right its page."""
    link = f'<p class="in-cell">{inner_link(name, html.escape(title))}</p>'
    number = f'<p class="in-cell" align="right">{writer.page_of(name)}</p>'
    return table(
        (
            td(link, padding(0.5, 2.0), attributes=share(_TITLE, 100)),
            td(number, padding(0.5, 0.0), attributes=share(100 - _TITLE, 100)),
        )
    )
