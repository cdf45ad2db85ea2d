"""A page of an export before it is dressed as a web page or as a chapter of an e-book."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from handbook.content.page import Heading
from handbook.export.places import Place

FOR_WHOM = "For people who look after someone with MG, MuSK-MG, CMS or LEMS"
LICENCE = "CC BY 4.0"


@dataclass(frozen=True)
class Document:
    """One page: where it stands, its words as an `article`, and the headings to list at its top."""

    place: Place
    summary: str
    article: Element
    headings: tuple[Heading, ...] = ()
