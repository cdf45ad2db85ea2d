"""The file of weights, and how learning changes it."""

from handbook.search.index import PASSAGE_FIELDS, TOPIC_FIELDS
from handbook.search.weights import WEIGHTS, learned_weights, weights_from
from tests.benchmarks.weights_file import changed, count

TEXT = "# about 3 = 4\n[a]\nfirst = 2.0\nlength = 0.8\n"


def test_every_field_has_its_weight():
    assert learned_weights().fields.keys() == {*TOPIC_FIELDS, *PASSAGE_FIELDS}
    assert all(0 <= field.length <= 1 for field in learned_weights().fields.values())


def test_one_number_changes_and_nothing_else():
    assert count(TEXT) == 2
    assert changed(TEXT, 0, 1.5) == TEXT.replace("2.0", "3")


def test_a_share_never_exceeds_one():
    assert "length = 1\n" in changed(TEXT, 1, 1.5)


def test_the_file_can_be_learned_again():
    text = WEIGHTS.read_text(encoding="utf-8")
    for place in range(count(text)):
        weights_from(changed(text, place, 1.1))
