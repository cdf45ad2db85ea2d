"""What the words of an edition say, and which go together."""

import pytest

from handbook.search.vocabulary import Vocabulary


@pytest.fixture
def vocabulary():
    made = Vocabulary()
    for words in ("the nerve eyelid", "the nerves vision", "the muscle double visits"):
        made.add_passage(words.split())
    made.add_name(["double", "vision"])
    made.sort()
    return made


def test_a_rare_word_says_more_than_a_common_one(vocabulary):
    assert vocabulary.information("eyelid") > vocabulary.information("nerve")
    assert vocabulary.information("unheard") > vocabulary.information("eyelid")
    assert vocabulary.information("the") < 0.01


def test_forms_and_spellings_are_known(vocabulary):
    assert vocabulary.forms("nerve") == {"nerve", "nerves"}
    assert "nerves" in vocabulary
    assert "nervy" not in vocabulary


def test_words_are_found_by_their_beginning(vocabulary):
    assert sorted(vocabulary.beginning_with("vis")) == ["vision", "visits"]
    assert vocabulary.beginning_with("q") == []


def test_names_say_what_follows(vocabulary):
    assert vocabulary.followers("double") == {"vision"}
    assert vocabulary.followers("vision") == ()


@pytest.mark.parametrize(
    ("word", "parts"),
    [("doublevision", ("double", "vision")), ("nervemuscle", ("nerve", "muscle")), ("xyzzy", ())],
)
def test_words_typed_as_one_are_parted(vocabulary, word, parts):
    assert vocabulary.parts(word) == parts


def test_new_words_are_told_once(vocabulary):
    assert vocabulary.add_words(["ptosis", "nerve"]) == ["ptosis"]
    assert vocabulary.add_words(["ptosis"]) == []
    assert not vocabulary.is_used("ptosis")
    assert vocabulary.is_used("double vision")
