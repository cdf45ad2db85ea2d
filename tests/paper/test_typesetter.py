"""The typesetter: text stays text, letters are never lost, and the PDF is tagged."""

import pytest

from handbook.content.edition import Edition
from handbook.paper.document import make_document
from handbook.paper.job import Choices, topics_job, whole_job
from handbook.paper.typesetter import typeset
from tests.paper.conftest import TODAY, set_pages, text_of

MEANS_SOMETHING = (
    r"#let x = 1 #import $x^2$ a*b*c _under_ <label> @ref \ ` [content] = heading - + / // /* */ ~ "
    r"\"quoted\" -- --- ... {code} (args) & % ^ | ' : ; ! ? sys.inputs #{1+1}"
)


def structure(node, found=None):
    """The kinds of all elements in a PDF's tag tree."""
    found = [] if found is None else found
    node = node.get_object()
    if hasattr(node, "get") and "/S" in node:
        found.append(str(node["/S"]))
    kids = node.get("/K", []) if hasattr(node, "get") else []
    for kid in kids if isinstance(kids, list) else [kids]:
        if not isinstance(kid.get_object(), int):
            structure(kid, found)
    return found


def tags(reader):
    return structure(reader.trailer["/Root"]["/StructTreeRoot"])


@pytest.mark.parametrize("character", sorted({c for c in MEANS_SOMETHING if not c.isalnum()}))
def test_no_character_means_anything_to_the_typesetter(sample, character):
    document = make_document(topics_job(sample, ["cramps"]), Choices(), sample, TODAY)
    words = f"one{character}two {character}three{character}"
    document.data["parts"][0]["blocks"] = [{"kind": "paragraph", "words": [words], "leads": False}]
    assert words.replace(" ", "") in text_of_data(document).replace(" ", "")


def test_a_line_of_code_is_printed_as_it_stands(sample):
    document = make_document(topics_job(sample, ["cramps"]), Choices(), sample, TODAY)
    document.data["parts"][0]["title"] = MEANS_SOMETHING
    document.data["parts"][0]["blocks"] = [
        {"kind": "paragraph", "words": [MEANS_SOMETHING], "leads": False}
    ]
    assert MEANS_SOMETHING.replace(" ", "") in text_of_data(document).replace(" ", "")


def text_of_data(document):
    import io

    from pypdf import PdfReader

    return text_of(PdfReader(io.BytesIO(typeset(document.data).pdf)))


def test_a_letter_that_no_typeface_has_is_told(sample):
    document = make_document(topics_job(sample, ["cramps"]), Choices(), sample, TODAY)
    document.data["parts"][0]["title"] = "Cramps 中"
    done = typeset(document.data)
    assert done.notices == ("No bundled typeface has “中”. In its place stands “\ufffd”.",)


@pytest.mark.parametrize("text", ["Привет", "Ελληνικά", "→ ☐ ✓", "10⁵", "60\u202fmg"])
def test_other_scripts_and_signs_are_printed(written, text):
    assert text.replace("\u202f", " ") in text_of(written(text)).replace("\u202f", " ")


def test_the_pdf_says_what_it_is(pages_of):
    reader = pages_of("breathing")
    root = reader.trailer["/Root"]
    assert reader.metadata.title == "Breathing – Myasthenia handbook"
    assert str(root["/Lang"]).startswith("en")
    assert bool(root["/MarkInfo"]["/Marked"])
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_headings_lists_tables_and_pictures_are_tagged(sample):
    found = tags(set_pages(whole_job(sample), sample))
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Link"} <= set(found)


def test_a_picture_has_its_alternative(whole):
    reader = set_pages("nerve-muscle-junction", whole)
    figures = [
        kid.get_object()
        for kid in all_elements(reader.trailer["/Root"]["/StructTreeRoot"])
        if kid.get_object().get("/S") == "/Figure"
    ]
    assert figures
    assert all(figure.get("/Alt") for figure in figures)


def all_elements(node):
    node = node.get_object()
    kids = node.get("/K", []) if hasattr(node, "get") else []
    for kid in kids if isinstance(kids, list) else [kids]:
        if hasattr(kid.get_object(), "get"):
            yield kid
            yield from all_elements(kid)


def test_bookmarks_lead_to_topics_and_headings(pages_of):
    titles = [item.title for item in flat(pages_of("breathing cramps").outline)]
    assert {"Breathing", "Muscle cramps"} <= set(titles)


def flat(outline):
    for item in outline:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


def test_a_link_leads_to_the_row_of_a_table(written):
    reader = written(
        "See [iron](#iron).\n\n| Medicine | Advice |\n| --- | --- |\n| **Iron**{#iron} | Ask. |"
    )
    links = [note.get_object() for note in reader.pages[0]["/Annots"]]
    assert [link["/Subtype"] for link in links if "/Dest" in link or "/D" in link["/A"]] == [
        "/Link"
    ]


def test_only_bundled_typefaces_are_used(pages_of):
    names = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in pages_of("breathing").pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert names
    assert all(name.startswith(("AtkinsonHyperlegibleNext", "DejaVuSans")) for name in names)


def test_the_edition_of_a_job_need_not_be_the_bundled_one(draft):
    assert "Muscle cramps" in text_of(set_pages("cramps", Edition(draft)))
