"""What makes one passage, topic or name count more than another."""

from dataclasses import replace

import pytest

from handbook.search.analysis import Terms
from handbook.search.bm25f import counts
from handbook.search.equal_words import EqualWords
from handbook.search.fields import Field
from handbook.search.index import Index
from handbook.search.query_reader import QueryReader
from handbook.search.ranking import Scorer, with_first
from handbook.search.respelling import Respeller
from handbook.search.weights import FieldWeight, learned_weights

WEIGHTS = learned_weights()


def field(*texts, weight=1.0, length=0.5):
    made = Field()
    for text in texts:
        made.add([Terms(text.split())])
    made.weigh(FieldWeight(weight, length))
    return made


@pytest.fixture
def ranked(sample):
    """The topics and passages found among some topics of the sample, rewritten."""

    def made(typed, topics, asked=None):
        index = Index()
        template = sample.topic("cramps")
        for slug, (title, body) in topics.items():
            topic = replace(template, slug=slug, title=title, body=body, summary="", also_called=())
            index.add(topic, (asked or {}).get(slug, {}))
        index.vocabulary.sort()
        index.weigh(WEIGHTS)
        respeller = Respeller(index.vocabulary, index.speller)
        reader = QueryReader(index.vocabulary, EqualWords(()), respeller, WEIGHTS)
        scorer = Scorer(reader.read(typed), index, WEIGHTS)
        scores = scorer.topics()
        best = sorted(scores, key=lambda number: -scores[number])
        return [
            (index.topics[n].slug, index.topics[n].passages[scorer.best_place(n)].anchor)
            for n in best
        ]

    return made


def test_an_occurrence_counts_less_in_a_long_field():
    short, long = counts({"a": 1.0}, [field("a b", "a b c d e f g h")]).values()
    assert short > long


def test_an_expansion_counts_as_a_part_of_its_word():
    assert counts({"a": 1.0, "b": 0.5}, [field("a", "b", length=0)]) == {0: 1.0, 1: 0.5}


def test_fields_add_up_by_their_weights():
    heading, text = field("a", weight=3, length=0), field("a a", weight=1, length=0)
    assert counts({"a": 1.0}, [heading, text]) == {0: 5.0}


def test_a_rare_word_outweighs_common_ones(ranked):
    common = {
        f"topic-{n}": (
            "Work and rest",
            "People with myasthenia who are tired rest more.",
        )
        for n in range(20)
    }
    topics = {**common, "drinks": ("Drinks", "Coffee is all right.\n\n## Tea\n\nTea too.")}
    assert ranked("are people with myasthenia tired of coffee", topics)[0][0] == "drinks"


def test_a_question_leads_to_the_passage_that_answers_it(ranked):
    topics = {
        "a": (
            "Steroids",
            "## The face\n\nIt grows round.\n\n## The back\n\nFat gathers.",
        ),
        "b": ("Lifting", "A hump in the road."),
    }
    asked = {"a": {"the-back": ("buffalo hump", "why has she got a hump")}}
    assert ranked("buffalo hump ", topics, asked)[0] == ("a", "the-back")


def test_what_tells_conditions_apart_wins_where_one_is_named(ranked):
    text = "## Why\n\nCramps hurt at night.\n\n## How it differs\n\nIn LEMS cramps hurt at night."
    topics = {"a": ("Pain", f"Pain.\n\n{text}"), "b": ("Sleep", "Sleep well.")}
    assert ranked("cramps hurt at night ", topics)[0] == ("a", "why")
    assert ranked("cramps hurt at night in LEMS ", topics)[0] == ("a", "how-it-differs")


def test_a_name_typed_whole_comes_before_one_that_has_it(ranked):
    topics = {"a": ("Eyes and glasses", "Eyes."), "b": ("Eyes", "Eyes and more.")}
    assert [slug for slug, _ in ranked("eyes ", topics)] == ["b", "a"]


def test_what_must_come_first_does_in_its_order():
    scores = with_first({1: 3.0, 2: 2.0, 3: 1.0}, [3, 4])
    assert sorted(scores, key=lambda number: -scores[number]) == [3, 4, 1, 2]
    assert [*with_first({}, [7])] == [7]
