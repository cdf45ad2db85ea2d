"""The e-book: one valid EPUB 3 file."""

import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from handbook.content.edition import Edition
from handbook.export.epub_export import export_epub

from .parsed import read_pages, words

DAY = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="session")
def package(unpacked: Path) -> ElementTree.Element:
    return ElementTree.parse(unpacked / "EPUB" / "package.opf").getroot()


@pytest.fixture
def sample_book(sample, tmp_path):
    """Writes the sample as a book of that day."""

    def write(name: str, day: datetime = DAY) -> bytes:
        *_, _last = export_epub(sample, tmp_path / name, day)
        return (tmp_path / name).read_bytes()

    return write


def test_the_first_file_says_what_the_book_is_and_is_not_packed(book):
    first = zipfile.ZipFile(book).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read_bytes()[38:58] == b"application/epub+zip"


def test_no_file_within_has_a_date_of_its_own(book):
    dates = {file.date_time for file in zipfile.ZipFile(book).infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}


def test_every_page_and_drawing_is_sound_xml(unpacked):
    for path in unpacked.rglob("*"):
        if path.suffix in (".xhtml", ".svg", ".opf", ".xml"):
            ElementTree.parse(path)


def test_the_manifest_names_every_file(unpacked, package):
    named = [item.attrib["href"] for item in package.iter(f"{OPF}item")]
    folder = unpacked / "EPUB"
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert len(named) == len(set(named))
    assert set(named) == there - {"package.opf"}


def test_the_manifest_says_which_file_is_navigation_and_which_is_the_cover(package):
    items = [item for item in package.iter(f"{OPF}item") if "properties" in item.attrib]
    assert {item.attrib["href"]: item.attrib["properties"] for item in items} == {
        "nav.xhtml": "nav",
        "cover.svg": "cover-image",
    }


def test_the_book_is_read_from_cover_to_end(package, whole):
    names = [item.attrib["idref"] for item in package.iter(f"{OPF}itemref")]
    assert names[:3] == ["cover.xhtml", "topics_emergency.xhtml", "nav.xhtml"]
    topics = [name for name in names if name.startswith("topics_")]
    assert topics == [f"topics_{slug}.xhtml" for slug in whole.slugs]


def test_the_navigation_has_sections_and_topics_in_the_order_of_reading(unpacked, package):
    (page,) = [p for n, p in read_pages(unpacked / "EPUB").items() if n == "nav.xhtml"]
    toc, landmarks = page.all("nav")
    listed = [each.attrib["href"].replace("/", "_") for each in toc.iter("a")]
    read = [item.attrib["idref"] for item in package.iter(f"{OPF}itemref")]
    assert listed == [name for name in read if name not in ("cover.xhtml", "nav.xhtml")]
    assert words(next(toc.iter("span"))) == "Start here"
    kinds = [each.get("epub:type") for each in landmarks.iter("a")]
    assert kinds == ["cover", "toc", "bodymatter", "glossary", "bibliography"]


def test_the_book_says_what_it_is(package, whole):
    metadata = package[0]
    assert metadata.findtext(f"{DC}title") == "Myasthenia handbook"
    assert metadata.findtext(f"{DC}language") == whole.language
    assert metadata.findtext(f"{DC}identifier", "").startswith("urn:uuid:")


def test_the_book_says_how_accessible_it_is(package):
    said = {each.get("property"): each.text for each in package.iter(f"{OPF}meta")}
    assert said["schema:accessModeSufficient"] == "textual"
    assert said["schema:accessibilityHazard"] == "none"
    assert said["schema:accessibilitySummary"]


def test_every_drawing_shown_is_in_the_book(unpacked, whole):
    shown = {
        Path(each.attrib["src"]).name
        for page in read_pages(unpacked / "EPUB" / "topics").values()
        for each in page.all("img")
    }
    assert shown == {path.name for path in (unpacked / "EPUB" / "images").iterdir()}


def test_equal_editions_make_equal_books(sample_book):
    assert sample_book("one.epub") == sample_book("two.epub")


def test_a_later_book_differs_in_its_date_alone(sample_book, tmp_path):
    sample_book("one.epub")
    sample_book("two.epub", DAY.replace(year=2027))
    one, two = (zipfile.ZipFile(tmp_path / name) for name in ("one.epub", "two.epub"))
    (differs,) = [name for name in one.namelist() if one.read(name) != two.read(name)]
    assert differs == "EPUB/package.opf"
    assert two.read(differs) == one.read(differs).replace(b"2026-11-22T", b"2027-11-22T")


def test_every_edition_of_a_language_is_the_same_book(sample, draft, tmp_path):
    (draft / "en" / "contents.md").write_text(
        "- Start here\n    - [Help](topics/start/emergency.md)\n", encoding="utf-8"
    )
    names = set()
    for edition in (sample, Edition(draft)):
        list(export_epub(edition, tmp_path / "book.epub"))
        root = ElementTree.fromstring(
            zipfile.ZipFile(tmp_path / "book.epub").read("EPUB/package.opf")
        )
        names.add(root.findtext(f".//{DC}identifier"))
    assert len(names) == 1


def epubcheck() -> list[str]:
    """The command that runs epubcheck here; none where it is not installed."""
    found = shutil.which("epubcheck")
    if found and zipfile.is_zipfile(found):
        # Debian installs the archive itself, which the kernel cannot always start.
        return ["java", "-jar", found] if shutil.which("java") else []
    return [found] if found else []


if EPUBCHECK := epubcheck():

    def test_epubcheck_finds_nothing(book):
        command = [*EPUBCHECK, "--failonwarnings", str(book)]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stdout + told.stderr
