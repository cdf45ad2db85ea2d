"""The lists of search-words.md are read as writers leave them."""

import pytest

from handbook.content.search_words import WordList, read_word_lists
from handbook.errors import UnreadableFileError


def test_each_list_item_is_a_list_under_its_heading(tmp_path):
    (tmp_path / "search-words.md").write_text(
        "# Words\n\nSome text.\n\n## Medicines\n\n- 3,4-DAP, Firdapse;  amifampridine,\n- alone\n\n"
        "## Eyes\n\n- *ptosis*, droopy eye\n",
        encoding="utf-8",
    )
    assert read_word_lists(tmp_path) == [
        WordList("medicines", ("3,4-DAP", "Firdapse", "amifampridine")),
        WordList("medicines", ("alone",)),
        WordList("eyes", ("ptosis", "droopy eye")),
    ]


@pytest.mark.parametrize("text", ["", "[" * 1_000], ids=["empty", "beyond bounds"])
def test_a_file_that_cannot_be_read_is_refused(text, tmp_path):
    (tmp_path / "search-words.md").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFileError):
        read_word_lists(tmp_path)
