"""`handbook pdf`: what is saved, and mistakes told in one line."""

import subprocess
import sys

import pytest
from pypdf import PdfReader

from handbook.app import main
from handbook.cli import run
from handbook.errors import UnknownTopicError, UsageError, WriteError


@pytest.fixture
def pdf(qapp, draft, tmp_path, capsys):
    """Runs the command on the sample: the PDF, and what was said."""

    def save(*arguments):
        path = tmp_path / "x.pdf"
        assert run(["pdf", "--resources", str(draft), "-o", str(path), *arguments]) == 0
        return PdfReader(path), capsys.readouterr().out

    return save


def test_topics(pdf):
    reader, said = pdf("cramps", "breathing")
    assert "Muscle cramps" in reader.pages[2].extract_text()
    assert said.endswith(f"x.pdf: {len(reader.pages)} pages.\n")


@pytest.mark.parametrize("name", ["symptoms", "Symptoms"])
def test_a_section(pdf, name):
    reader, _ = pdf("--section", name)
    assert reader.metadata.title == "Symptoms – Myasthenia handbook"


def test_the_whole_handbook(pdf):
    reader, _ = pdf("--all")
    assert "The conditions compared" in reader.pages[-1].extract_text()


def test_the_comparison(pdf):
    reader, said = pdf("--comparison")
    assert reader.pages[0].mediabox.width > reader.pages[0].mediabox.height
    assert said.endswith("x.pdf: 1 page.\n")


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_the_paper(pdf, paper, width):
    reader, _ = pdf("cramps", "--paper", paper)
    assert float(reader.pages[0].mediabox.width) == pytest.approx(width, abs=1)


def test_large_print_takes_more_pages(pdf):
    assert len(pdf("glossary", "cramps", "breathing", "--large-print")[0].pages) >= len(
        pdf("glossary", "cramps", "breathing")[0].pages
    )


@pytest.mark.parametrize("what", [(), ("cramps", "--all"), ("--all", "--comparison")])
def test_one_thing_must_be_asked_for(draft, what):
    with pytest.raises(UsageError, match="Say what to save"):
        run(["pdf", "--resources", str(draft), "-o", "x.pdf", *what])


def test_an_unknown_topic(draft):
    with pytest.raises(UnknownTopicError, match="Did you mean cramps"):
        run(["pdf", "--resources", str(draft), "-o", "x.pdf", "cramp"])


def test_an_unknown_section(draft):
    with pytest.raises(UsageError, match="The sections are start, symptoms"):
        run(["pdf", "--resources", str(draft), "-o", "x.pdf", "--section", "none"])


def test_a_file_that_cannot_be_written(qapp, draft, tmp_path):
    with pytest.raises(WriteError):
        run(["pdf", "--resources", str(draft), "-o", str(tmp_path / "no" / "x.pdf"), "cramps"])


def test_a_wrong_argument_is_one_line_and_status_2(capsys):
    assert main(["pdf", "cramps", "-o", "x.pdf", "--paper", "a3"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_no_screen_is_needed(draft, tmp_path):
    path = tmp_path / "x.pdf"
    command = [sys.executable, "-m", "handbook", "pdf", "--resources", draft, "-o", path, "cramps"]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert path.read_bytes().startswith(b"%PDF")


def test_what_cannot_be_read_is_named_with_status_1(qapp, draft, tmp_path, capsys):
    (draft / "en" / "topics" / "symptoms" / "cramps.md").write_bytes(b"")
    path = tmp_path / "x.pdf"
    assert run(["pdf", "--resources", str(draft), "-o", str(path), "--all"]) == 1
    assert "Left out, as they cannot be read: cramps." in capsys.readouterr().out
