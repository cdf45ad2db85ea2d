"""The typesetter: a document's data laid out by the templates as a tagged PDF.

Text reaches the templates as JSON only, so nothing that a writer wrote is read as their code.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from handbook.content.resources import bundled_resources
from handbook.errors import HandbookError
from handbook.paper.letters import STAND_IN, with_printable_letters

PDF_STANDARD: Final = "ua-1"
"""PDF/UA-1: tags, headings, alternatives, language and title, for who reads by ear."""

_REFUSED = "The pages could not be laid out ({})."
_MISSING_LETTERS = f"No bundled typeface has {{}}. In {{}} place stands “{STAND_IN}”."


@dataclass(frozen=True)
class Typeset:
    """A PDF, its number of pages, and sentences about what it lacks."""

    pdf: bytes
    pages: int
    notices: tuple[str, ...] = ()


def typeset(data: dict[str, Any]) -> Typeset:
    """Lay out the document. Raises `HandbookError` where the typesetter refuses it."""
    from pypdfium2 import PdfDocument

    resources = bundled_resources()
    text = json.dumps(data, ensure_ascii=False)
    text, missing = with_printable_letters(text, resources / "fonts")
    pdf = _compiled(text, resources)
    notices = (_letters_notice(missing),) if missing else ()
    return Typeset(pdf, len(PdfDocument(pdf)), notices)


def _compiled(document: str, resources: Path) -> bytes:
    import typst

    templates = resources / "print"
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resources / "fonts")],
    )
    try:
        pdf: bytes = typst.compile(
            str(templates / "handbook.typ"),
            root=str(templates),
            font_paths=fonts,
            sys_inputs={"document": document},
            pdf_standards=[PDF_STANDARD],
        )
    except typst.TypstError as error:
        raise HandbookError(_REFUSED.format(error)) from error
    return pdf


def _letters_notice(letters: list[str]) -> str:
    named = ", ".join(f"“{letter}”" for letter in letters)
    return _MISSING_LETTERS.format(named, "its" if len(letters) == 1 else "their")
