"""`handbook export`."""

import pytest

from handbook.app import main


@pytest.fixture
def export(draft):
    """Runs the command on a copy of the sample."""
    return lambda *arguments: main(["export", *arguments, "--resources", str(draft)])


def test_html_writes_a_folder(export, tmp_path, capsys):
    assert export("html", "-o", str(tmp_path / "pages")) == 0
    assert (tmp_path / "pages" / "index.html").is_file()
    assert capsys.readouterr().out == f"Written: {tmp_path / 'pages'}\n"


def test_epub_writes_a_file(export, tmp_path):
    assert export("epub", "-o", str(tmp_path / "book.epub")) == 0
    assert (tmp_path / "book.epub").is_file()


def test_what_is_left_out_is_said(export, draft, tmp_path, capsys):
    path = draft / "en" / "topics" / "symptoms" / "cramps.md"
    path.write_text("no front matter", encoding="utf-8")
    assert export("html", "-o", str(tmp_path / "pages")) == 1
    assert capsys.readouterr().out.startswith(f"Left out: {path}:1: ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["pdf", "-o", "x"], "invalid choice: 'pdf' (choose from 'html', 'epub')"),
        (["html"], "The following arguments are required: -o"),
        (["epub", "-o", "no/such/book.epub"], "There is no folder"),
    ],
)
def test_a_mistake_is_told_in_one_line(export, capsys, arguments, told):
    assert export(*arguments) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert told in lines[0]
