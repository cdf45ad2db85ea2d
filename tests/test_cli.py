"""The command line: topics, check, the window asked for, and mistakes told in one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.app import main
from handbook.cli import run
from handbook.content.check import writing
from handbook.content.resources import bundled_resources
from handbook.errors import HandbookError, MissingLibraryError, UsageError

from .content.manuscript import DayOfReview

CRAMPS = Path("en", "topics", "symptoms", "cramps.md")
BREATHING = Path("en", "topics", "symptoms", "breathing.md")


@pytest.fixture
def sound(draft, monkeypatch):
    """Resources without a problem."""
    monkeypatch.setattr(writing, "date", DayOfReview)
    with (draft / BREATHING).open("a", encoding="utf-8") as file:
        file.write("\nMuSK is a protein.\n")
    return draft


@pytest.fixture
def damaged(sound):
    """Resources with one problem."""
    with (sound / CRAMPS).open("a", encoding="utf-8") as file:
        file.write("\n[words](none.md)\n")
    return sound


# The window


def test_without_arguments_the_window_opens_where_the_reader_left_off():
    request = run([])
    assert (request.resources, request.topic, request.comparison) == (
        bundled_resources(),
        "",
        False,
    )


@pytest.mark.parametrize("topic", ["cramps", "cramps#why-they-happen"])
def test_a_topic_is_asked_of_the_window(topic, draft):
    request = run(["--resources", str(draft), topic])
    assert (request.resources, request.topic) == (draft, topic)


def test_the_comparison_is_asked_of_the_window():
    assert run(["--compare"]).comparison


# Topics


def test_topics_lists_slugs_and_titles_in_the_order_of_the_tree(draft, capsys):
    assert run(["topics", "--resources", str(draft)]) == 0
    assert [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()] == [
        ["emergency", "When to get help now"],
        ["how-to-use", "How to use this handbook"],
        ["breathing", "Breathing"],
        ["cramps", "Muscle cramps"],
        ["pyridostigmine", "Pyridostigmine"],
        ["glossary", "Words explained"],
    ]


def test_the_bundled_handbook_is_listed_by_default(whole, capsys):
    assert run(["topics"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(whole.slugs)


def test_resources_may_stand_before_the_command(draft, capsys):
    assert run(["--resources", str(draft), "topics"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6


# Check


def test_check_of_a_sound_edition_says_nothing(sound, capsys):
    assert run(["check", str(sound)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("named", [["check"], ["check", "--resources"]], ids=["folder", "option"])
def test_check_tells_each_problem_with_its_place(named, damaged, capsys):
    assert run([*named, str(damaged)]) == 1
    assert capsys.readouterr().out == (
        f"{damaged / CRAMPS}:24: The link “none.md” leads nowhere.\n"
    )


def test_check_with_report_adds_the_closing_table(sound, capsys):
    assert run(["check", str(sound), "--report"]) == 0
    assert capsys.readouterr().out.split()[:2] == ["topics", "6"]


def test_a_damaged_edition_is_reported_like_any_other(damaged, capsys):
    for path in (damaged / "en" / "topics").rglob("*.md"):
        path.write_bytes(b"\xff")
    assert run(["check", str(damaged), "--report"]) == 1
    assert "cramps.md:1: This file is not UTF-8 text." in capsys.readouterr().out


def test_without_the_writers_library_check_says_how_to_get_it(sound, monkeypatch):
    monkeypatch.setitem(sys.modules, "textstat", None)
    with pytest.raises(MissingLibraryError, match="pip install"):
        run(["check", str(sound)])


def test_without_it_the_check_still_names_what_else_is_wrong(damaged, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "textstat", None)
    with pytest.raises(MissingLibraryError):
        run(["check", str(damaged)])
    assert "cramps.md:" in capsys.readouterr().out


# Mistakes


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--colour"], "Unrecognized arguments: --colour. Try “handbook --help”."),
        (["cramps", "breathing"], "Unrecognized arguments: breathing. Try “handbook --help”."),
        (["--resources"], "Argument --resources: expected one argument. Try “handbook --help”."),
        (["topics", "all"], "Unrecognized arguments: all. Try “handbook --help”."),
        (
            ["check", "--resources"],
            "Argument --resources: expected one argument. Try “handbook check --help”.",
        ),
    ],
)
def test_a_wrong_argument_is_told_in_one_line_with_what_would_be_right(arguments, message):
    with pytest.raises(UsageError) as told:
        run(arguments)
    assert told.value.message == message


@pytest.mark.parametrize(
    ("topic", "hint"),
    [
        ("emergancy", "Did you mean emergency?"),
        ("emergancy#signs", "Did you mean emergency?"),
        ("Cramps", "Did you mean cramps?"),
        ("zzz", "“handbook topics” lists them all."),
        ("#signs", "“handbook topics” lists them all."),
    ],
)
def test_an_unknown_topic_suggests_the_nearest(topic, hint, draft, capsys):
    assert main(["--resources", str(draft), topic]) == 2
    slug = topic.partition("#")[0]
    assert capsys.readouterr().err == f"handbook: There is no topic called “{slug}”. {hint}\n"


@pytest.mark.parametrize(
    "arguments",
    [["topics", "--resources"], ["check"], ["check", "--report"], ["cramps", "--resources"]],
)
def test_a_folder_without_a_handbook_is_refused_in_one_sentence(arguments, tmp_path, capsys):
    assert main([*arguments, str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"handbook: There is no handbook in “{tmp_path}”: it holds no topics.\n"
    )


def test_a_mistake_prints_one_line_and_exits_with_2(capsys):
    assert main(["topics", "--colour"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "handbook: Unrecognized arguments: --colour. Try “handbook --help”.\n"


@pytest.mark.parametrize("arguments", [["--help"], ["topics", "--help"], ["check", "--help"]])
def test_help_is_told_and_is_no_mistake(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        run(arguments)
    assert left.value.code == 0
    assert "--resources DIR" in capsys.readouterr().out


def test_a_mistake_is_an_error_of_the_world():
    assert issubclass(UsageError, HandbookError)


@pytest.mark.parametrize("arguments", [["topics"], ["check", "--help"]])
def test_a_command_without_window_never_loads_qt(arguments):
    code = (
        "import sys\nfrom handbook.cli import run\n"
        f"try: run({arguments!r})\nexcept SystemExit: pass\n"
        "sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def test_the_package_is_a_command():
    told = subprocess.run(
        [sys.executable, "-m", "handbook", "topics"], capture_output=True, encoding="utf-8"
    )
    assert told.returncode == 0
    assert told.stdout.startswith("emergency ")


def test_a_terminal_without_our_quotes_still_gets_the_words(damaged):
    told = subprocess.run(
        [sys.executable, "-m", "handbook", "check", str(damaged)],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )
    assert told.returncode == 1
    assert b"The link ?none.md? leads nowhere." in told.stdout


def test_a_reader_that_leaves_is_no_fault():
    command = f"{sys.executable} -m handbook topics | head -n 1"
    told = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert told.stderr == ""
