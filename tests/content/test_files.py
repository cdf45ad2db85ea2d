"""Text files are read whole and sound, or refused with a reason and a line."""

import pytest

from handbook.content.files import MAX_BYTES, is_file, parse_toml, read_text
from handbook.errors import UnreadableFileError


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb\rc", "a\nb\nc"),
        (b"\xef\xbb\xbfa", "a"),
        ("Sjögren".encode(), "Sjögren"),
    ],
)
def test_text_is_read_with_plain_line_ends(data, text, tmp_path):
    (tmp_path / "a.md").write_bytes(data)
    assert read_text(tmp_path / "a.md") == text


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        (b"", "This file is empty.", 0),
        (b" \n\n", "This file is empty.", 0),
        (b"one\ntwo\n\xff", "This file is not UTF-8 text.", 3),
        (b"x" * (MAX_BYTES + 1), "This file is too large to be a page of the handbook.", 0),
    ],
)
def test_what_is_no_page_is_refused(data, message, line, tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as told:
        read_text(path)
    assert (told.value.message, told.value.path, told.value.line) == (message, path, line)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("none.md", "No such file"), ("", "Is a directory"), ("x" * 300, "File name too long")],
)
def test_what_cannot_be_opened_is_refused(name, reason, tmp_path):
    with pytest.raises(UnreadableFileError, match=reason):
        read_text(tmp_path / name)


@pytest.mark.parametrize("name", ["none.md", "x" * 300, "a\x00b"])
def test_a_name_that_no_file_has_is_no_file(name, tmp_path):
    assert not is_file(tmp_path / name)


@pytest.mark.parametrize(
    ("toml", "line"),
    [
        ("a = 1\nb = \nc = 2", 12),
        ("a = 1\n\nb = '''x\ny\n\n", 14),
        ("= 1", 11),
        (f"a = {'9' * 5000}", 11),
        (f"a = {'[' * 50_000}", 11),
    ],
    ids=["no value", "no end", "no key", "endless number", "endless nesting"],
)
def test_broken_toml_is_refused_with_its_line_in_the_file(toml, line, tmp_path):
    with pytest.raises(UnreadableFileError) as told:
        parse_toml(toml, tmp_path, "This", first_line=11)
    assert (told.value.path, told.value.line) == (tmp_path, line)
    assert told.value.message.startswith("This is broken: ")
    assert "line" not in told.value.message
