"""`handbook search`."""

import io
import json

import pytest

from handbook import cli
from handbook.errors import UsageError

from .conftest import SAMPLE


def run(capsys, *arguments):
    assert cli.run(["--resources", str(SAMPLE), "search", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_hits_are_told_with_their_place_and_snippet(capsys):
    lines = run(capsys, "leg", "cramps")
    assert lines[0] == "cramps  Muscle cramps"
    assert lines[1].startswith("    Cramps are not a main sign")


def test_json_is_one_array_best_first(capsys):
    (line,) = run(capsys, "--json", "--limit", "2", "leg cramps")
    items = json.loads(line)
    assert items[0]["slug"] == "cramps"
    assert {"slug", "heading", "title", "score", "snippet"} <= items[0].keys()
    assert len(items) <= 2


def test_standard_input_is_one_query_a_line(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("leg cramps\n\nxyzzy\nbreathing\n"))
    first, empty, unknown, last = map(json.loads, run(capsys, "--json", "-"))
    assert first[0]["slug"] == "cramps"
    assert empty == unknown == []
    assert last[0]["slug"] == "breathing"


def test_bytes_that_are_no_text_are_read_on(capsys, monkeypatch):
    typed = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\nleg cramps\n"))
    monkeypatch.setattr("sys.stdin", typed)
    assert [bool(json.loads(line)) for line in run(capsys, "--json", "-")] == [False, True]


def test_another_spelling_and_nothing_are_told(capsys):
    assert run(capsys, "crampz")[0] == "Showing results for “cramps”."
    assert run(capsys, "xyzzy") == ["Nothing was found. “handbook topics” lists every topic."]


@pytest.mark.parametrize("arguments", [["search"], ["search", "--limit", "0", "x"]])
def test_a_wrong_argument_is_told(arguments):
    with pytest.raises(UsageError):
        cli.run(arguments)
