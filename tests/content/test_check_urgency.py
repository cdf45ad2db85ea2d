"""The rule of urgency: a topic lists signs and ranks none in words of its own."""

import pytest

from handbook.content.check.urgency import needless_permission, urgency_outside_signs

from .manuscript import CRAMPS

ALLOWED = "en/urgency-allowed.toml"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Call an ambulance for a fever.", "ambulance"),
        ("Ring the same day.", "same day"),
        ("Get help at once.", "at once"),
        ("That is an emergency.", "is an emergency"),
        ("Call 999.", "999"),
        ("Ring straight away.", "straight away"),
    ],
)
def test_a_sentence_that_ranks_a_sign_is_told(manuscript, sentence, word):
    line = manuscript.append(CRAMPS, sentence)
    message = f"“{word}” ranks a sign: list it with [SIGNS …], or allow it."
    assert manuscript.told(urgency_outside_signs) == [(CRAMPS, line, message)]


@pytest.mark.parametrize(
    "words",
    [
        "[SIGNS cramps]",
        "Hand the sheet to the ambulance crew.",
        "!!! ask\n    Which signs mean an ambulance?",
        "![A ladder: at the top the ambulance.](../../images/junction.svg)",
        "Keep the emergency sheet by the door.",
    ],
)
def test_what_ranks_no_sign_is_let_be(manuscript, words):
    manuscript.append(CRAMPS, words)
    assert manuscript.told(urgency_outside_signs) == []


def test_a_sentence_can_be_allowed_with_its_reason(manuscript):
    manuscript.append(CRAMPS, "The ambulance came on Tuesday. Call an ambulance.")
    manuscript.append(
        ALLOWED, '[[allowed]]\ntopic = "cramps"\nwords = "The ambulance came"\nreason = "A story."'
    )
    assert len(manuscript.told(urgency_outside_signs)) == 1
    assert manuscript.told(needless_permission) == []


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('topic = "cramps"\nwords = "Never said"\nreason = "R."', "“cramps” says no longer"),
        ('topic = "nowhere"\nreason = "R."', "There is no topic “nowhere”."),
        ('topic = "cramps"', "“cramps” is allowed without a reason."),
    ],
)
def test_a_permission_that_nobody_needs_is_told(manuscript, entry, fault):
    manuscript.append(ALLOWED, f"[[allowed]]\n{entry}")
    (told,) = manuscript.told(needless_permission)
    assert told[2].startswith(fault)


@pytest.mark.parametrize("text", ["[[allowed]\n", 'allowed = "all"\n'])
def test_a_list_that_cannot_be_read_is_told_and_allows_nothing(manuscript, text):
    manuscript.write(ALLOWED, text)
    (told,) = manuscript.told(needless_permission)
    assert told[0] == ALLOWED
    assert manuscript.told(urgency_outside_signs) != []
