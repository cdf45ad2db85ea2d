"""What was typed, made a question."""

import pytest

from handbook.search.equal_words import EqualWords
from handbook.search.query_reader import MOST_WORDS, QueryReader
from handbook.search.respelling import Respeller
from handbook.search.spelling import Speller
from handbook.search.vocabulary import Vocabulary
from handbook.search.weights import learned_weights

TOPICS = (
    "double vision diplopia eyelid",
    "lambert eaton eaten muscle weakness weak weaker",
    "myasthenia gravis graves",
    "power cut cat antibody antibodies nivolumab niv",
)


@pytest.fixture
def reader():
    vocabulary, speller = Vocabulary(), Speller()
    for topic in TOPICS:
        speller.add(vocabulary.add_passage(topic.split()))
    for name in ("double vision", "lambert eaton", "power cut", "myasthenia gravis"):
        vocabulary.add_name(name.split())
    vocabulary.sort()
    equal = EqualWords([("double vision", "diplopia")])
    return QueryReader(vocabulary, equal, Respeller(vocabulary, speller), learned_weights())


def strengths(reader, typed):
    return [term.expansions for term in reader.read(typed).terms]


def test_words_of_grammar_fall_away_beside_others(reader):
    assert [c.word for c in reader.read("why is she weak?").terms] == ["weak"]


def test_words_of_grammar_stay_beside_little_ones(reader):
    query = reader.read("why did she get this?")
    assert [c.word for c in query.terms] == ["why", "did", "she", "get", "this"]
    assert [c.word for c in query.significant] == ["get"]


def test_words_of_grammar_alone_stay(reader):
    query = reader.read("what is it?")
    assert [c.word for c in query.terms] == ["what", "is", "it"]
    assert not query.tells


def test_forms_count_more_than_relatives(reader):
    (expansions,) = strengths(reader, "weaker ")
    assert expansions["weaker"] == 1
    assert 0 < expansions["weakness"] < 1


def test_an_equal_phrase_stands_for_each_of_its_words(reader):
    double, vision = strengths(reader, "double vision ")
    assert double["diplopia"] == vision["diplopia"] > 0


def test_the_last_word_may_be_unfinished(reader):
    assert "antibodies" in strengths(reader, "antib")[0]
    assert strengths(reader, "antib ")[0].keys().isdisjoint({"antibodies"})


def test_a_whole_short_word_counts_more_than_what_it_may_become(reader):
    (expansions,) = strengths(reader, "NIV")
    assert expansions["niv"] == 1
    assert expansions["nivolumab"] < 0.5


@pytest.mark.parametrize(
    ("typed", "expansion"), [("doublevision", "double vision"), ("eye lid", "eyelid")]
)
def test_words_run_together_or_split_are_found(reader, typed, expansion):
    assert expansion in strengths(reader, typed)[0]


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("antybody", ("antibody",)),
        ("Lambert eaten", ("lambert", "eaton")),
        ("power cat", ("power", "cat")),
        ("dobule vision", ("double", "vision")),
        ("double vision", ("double", "vision")),
        ("xyzzy", ("xyzzy",)),
        ("eaten", ("eaten",)),
        ("myasthenia gravs", ("myasthenia", "gravis")),
        ("myasthenia graves", ("myasthenia", "gravis")),
        ("double visions", ("double", "visions")),
    ],
)
def test_words_are_understood_as_they_were_meant(reader, typed, understood):
    assert reader.read(typed).understood == understood


def test_the_spelling_is_left_alone_when_asked(reader):
    assert reader.read("antybody", as_typed=True).understood == ("antybody",)


def test_only_words_that_can_be_found_are_looked_for(reader):
    assert strengths(reader, "xyzzy") == [{}]


def test_a_long_text_is_cut(reader):
    assert len(reader.read("weak " * 5000).typed) == MOST_WORDS
