"""`handbook pdf`: what is saved, and mistakes told in one line."""

import subprocess
import sys

import pytest
from pypdf import PdfReader

from handbook.app import main
from handbook.cli import run
from handbook.errors import UnknownTopicError, UsageError, WriteError
from handbook.paper.command import job_text, read_job
from handbook.paper.job import Choices, Job, usual_paper, whole_job


@pytest.fixture
def pdf(draft, tmp_path, capsys):
    """Runs the command on the sample: the PDF, and what was said."""

    def save(*arguments):
        path = tmp_path / "x.pdf"
        assert run(["pdf", "--resources", str(draft), "-o", str(path), *arguments]) == 0
        return PdfReader(path), capsys.readouterr().out

    return save


def test_topics(pdf):
    reader, said = pdf("cramps", "breathing")
    assert "Muscle cramps" in reader.pages[0].extract_text()
    assert said.endswith(f"x.pdf: {len(reader.pages)} pages.\n")


@pytest.mark.parametrize("name", ["symptoms", "Symptoms"])
def test_a_section(pdf, name):
    reader, _ = pdf("--section", name)
    assert reader.metadata.title == "Symptoms – Myasthenia handbook"


def test_the_whole_handbook(pdf):
    reader, _ = pdf("--all")
    assert any("The conditions compared" in page.extract_text() for page in reader.pages[2:])


def test_the_comparison(pdf):
    reader, said = pdf("--comparison")
    assert reader.pages[0].mediabox.width > reader.pages[0].mediabox.height
    assert said.endswith("x.pdf: 2 pages.\n")  # a group a page


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_the_paper(pdf, paper, width):
    reader, _ = pdf("cramps", "--paper", paper)
    assert float(reader.pages[0].mediabox.width) == pytest.approx(width, abs=1)


@pytest.mark.parametrize("size", ["12", "14", "18"])
def test_the_size(pdf, size):
    reader, _ = pdf("breathing", "--size", size)
    assert float(size) in sizes(reader.pages[0])


def sizes(page):
    found = set()

    def note(_words, _now, _matrix, _font, size):
        found.add(round(size, 1))

    page.extract_text(visitor_text=note)
    return found


def test_a_pack(draft, tmp_path, capsys):
    (draft / "en" / "packs.toml").write_text(
        '[[pack]]\nslug = "bag"\ntitle = "Hospital bag"\ntopics = ["cramps"]\n', "utf-8"
    )
    path = tmp_path / "x.pdf"
    assert run(["pdf", "--resources", str(draft), "-o", str(path), "--pack", "bag"]) == 0
    assert PdfReader(path).metadata.title == "Hospital bag – Myasthenia handbook"


def test_an_unknown_pack(draft):
    with pytest.raises(UsageError, match="The packs are none"):
        run(["pdf", "--resources", str(draft), "-o", "x.pdf", "--pack", "none"])


def test_a_job_as_the_print_dialog_writes_it(draft, tmp_path):
    job = tmp_path / "job.json"
    job.write_text(job_text(Job("Two", ("cramps", "breathing")), Choices("letter")), "utf-8")
    path = tmp_path / "x.pdf"
    assert run(["pdf", "--resources", str(draft), "-o", str(path), "--job", str(job)]) == 0
    assert PdfReader(path).metadata.title == "Two – Myasthenia handbook"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"job": {"x": 1}, "choices": {}}', "null"])
def test_a_job_that_is_none(text):
    with pytest.raises(UsageError, match="not one that the print dialog writes"):
        read_job(text)


def test_every_job_comes_back_as_it_was_written(whole):
    for job in (whole_job(whole), Job("x", ("a",), is_pack=True)):
        assert read_job(job_text(job, Choices(points=18))) == (job, Choices(points=18))


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", "letter"), ("en_GB", "a4"), ("C", "a4"), ("es_MX.UTF-8", "letter")],
)
def test_the_usual_paper(locale, paper):
    assert usual_paper(locale) == paper


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


def test_a_file_that_cannot_be_written(draft, tmp_path):
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


def test_what_cannot_be_read_is_named_with_status_1(draft, tmp_path, capsys):
    (draft / "en" / "topics" / "symptoms" / "cramps.md").write_bytes(b"")
    path = tmp_path / "x.pdf"
    assert run(["pdf", "--resources", str(draft), "-o", str(path), "--all"]) == 1
    assert "Left out, as they cannot be read: cramps." in capsys.readouterr().out
