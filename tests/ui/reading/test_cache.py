"""The page kept for the next start: the same as one made now, or none."""

from dataclasses import replace
from pathlib import Path

import pytest

from handbook.content.edition import Edition
from handbook.ui.look.look import Look
from handbook.ui.look.theme import PAPER, read_theme
from handbook.ui.reading.cache import HtmlPage, PageCache
from handbook.ui.reading.html import html_page
from tests.conftest import SAMPLE

THEMES = SAMPLE.parent.parent / "resources" / "themes"


@pytest.fixture
def look() -> Look:
    return Look(read_theme(THEMES, PAPER), 14.0, {"print": "Ctrl+P"})


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "cache" / "handbook"


def made(resources: Path, look: Look, slug: str = "breathing") -> HtmlPage:
    edition = Edition(resources)
    return html_page(edition.page(slug), edition, look)


def keep(resources: Path, folder: Path, look: Look) -> HtmlPage:
    page = made(resources, look)
    PageCache(Edition(resources), folder).write(page, look)
    return page


def kept(resources: Path, folder: Path, look: Look, slug: str = "breathing") -> HtmlPage | None:
    return PageCache(Edition(resources), folder).read(slug, look)


def test_what_was_kept_is_the_page_as_it_was_made(folder, look):
    page = keep(SAMPLE, folder, look)
    assert kept(SAMPLE, folder, look) == page
    assert "<h1>Breathing</h1>" in page.html


def test_where_nothing_was_kept_there_is_nothing(folder, look):
    assert kept(SAMPLE, folder, look) is None


def test_another_topic_is_not_the_one_that_was_kept(folder, look):
    keep(SAMPLE, folder, look)
    assert kept(SAMPLE, folder, look, "cramps") is None


@pytest.mark.parametrize(
    "file",
    [
        "en/topics/symptoms/breathing.md",
        "en/topics/reference/glossary.md",
        "en/contents.md",
        "sources.toml",
    ],
)
def test_when_what_it_is_made_from_has_changed_it_is_made_anew(draft, folder, look, file):
    keep(draft, folder, look)
    changed = draft / file
    assert changed.is_file()
    changed.write_bytes(changed.read_bytes() + b"\n")
    assert kept(draft, folder, look) is None


def test_in_another_look_it_is_made_anew(folder, look):
    keep(SAMPLE, folder, look)
    assert kept(SAMPLE, folder, replace(look, points=17.5)) is None
    assert kept(SAMPLE, folder, replace(look, theme=read_theme(THEMES, "dark"))) is None
    assert kept(SAMPLE, folder, replace(look, shortcuts={"print": "Meta+P"})) is None


def test_when_the_program_has_changed_it_is_made_anew(folder, look, monkeypatch):
    keep(SAMPLE, folder, look)
    monkeypatch.setattr("handbook.ui.reading.cache._program", lambda: iter(["another version"]))
    assert kept(SAMPLE, folder, look) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: "",
        lambda text: text[:-20],
        lambda text: text.replace("Breathing", "Breating"),
        lambda _: "[" * 100_000,
        lambda _: "null\nnull",
    ],
    ids=["empty", "cut off", "changed", "deep", "no page"],
)
def test_a_damaged_file_is_none(folder, look, damage):
    keep(SAMPLE, folder, look)
    (file,) = folder.iterdir()
    file.write_text(damage(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert kept(SAMPLE, folder, look) is None


def test_what_is_no_plain_text_is_none(folder, look):
    keep(SAMPLE, folder, look)
    (file,) = folder.iterdir()
    file.write_bytes(b"\xff\xfe\x00")
    assert kept(SAMPLE, folder, look) is None
    file.unlink()
    file.mkdir()
    assert kept(SAMPLE, folder, look) is None


def test_a_link_to_another_file_is_not_followed(folder, look, monkeypatch):
    keep(SAMPLE, folder, look)
    monkeypatch.setattr(Path, "is_symlink", lambda _: True)
    assert kept(SAMPLE, folder, look) is None


def test_where_nothing_can_be_kept_the_window_goes_on_without(folder, look):
    folder.parent.mkdir()
    folder.write_text("no folder", encoding="utf-8")
    keep(SAMPLE, folder, look)
    assert kept(SAMPLE, folder, look) is None


def test_the_page_that_is_left_is_kept_and_no_other(window, tmp_path, look):
    window.navigator.open_topic("cramps")
    window.navigator.open_topic("breathing")
    window.close()
    (file,) = (tmp_path / "cache").iterdir()
    text = file.read_text(encoding="utf-8")
    assert '"slug": "breathing"' in text
    assert '"slug": "cramps"' not in text


@pytest.mark.parametrize("slug", ["emergency", "sources", "glossary", "pyridostigmine"])
def test_a_page_is_made_from_nothing_that_the_cache_does_not_look_at(
    whole, folder, monkeypatch, slug
):
    read: set[Path] = set()
    plain_read = Path.read_bytes

    def note(path: Path) -> bytes:
        read.add(path)
        return plain_read(path)

    monkeypatch.setattr(Path, "read_bytes", note)
    Edition(whole.resources).page(slug)
    assert whole.path(slug) in read
    assert read <= set(PageCache(whole, folder)._files(slug))
