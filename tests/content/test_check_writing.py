"""The rules that a writer keeps: each fires at its place, and not where all is well."""

import pytest

from handbook.content.check.plain_words import PLAIN_WORDS
from handbook.content.check.writing import (
    WRITING_RULES,
    cell_too_long,
    cell_without_answer,
    choice_out_of_balance,
    hard_to_read,
    image_without_alternative,
    long_sentence,
    raw_html,
    review_overdue,
    summary_missing_or_long,
    term_defined_twice,
    term_never_used,
    title_unlike_contents,
    word_to_avoid,
)

from .manuscript import (
    BREATHING,
    COMPARED,
    CONTENTS,
    CRAMPS,
    EMERGENCY,
    GLOSSARY,
    PYRIDOSTIGMINE,
)

SUMMARY = "Cramps are not a main sign of MG; a medicine is often the reason."


def words(count):
    return " ".join(["word"] * count)


@pytest.mark.parametrize("rule", WRITING_RULES, ids=lambda rule: rule.__name__)
def test_no_rule_fires_on_a_sound_edition(rule, manuscript):
    manuscript.append(BREATHING, "MuSK is a protein.")
    assert manuscript.told(rule) == []


@pytest.mark.parametrize("rule", WRITING_RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_finds(rule):
    assert rule.__doc__.endswith(".")


# Front matter


@pytest.mark.parametrize(
    ("summary", "message"),
    [("", "The summary is empty."), ("x" * 161, "The summary has 161 characters, more than 160.")],
)
def test_summary_missing_or_long(summary, message, manuscript):
    manuscript.edit(CRAMPS, SUMMARY, summary)
    assert manuscript.told(summary_missing_or_long) == [(CRAMPS, 1, message)]


def test_a_summary_of_the_full_length(manuscript):
    manuscript.edit(CRAMPS, SUMMARY, "x" * 160)
    assert manuscript.told(summary_missing_or_long) == []


def test_title_unlike_contents(manuscript):
    manuscript.edit(CONTENTS, "[Muscle cramps]", "[Cramps]")
    assert manuscript.told(title_unlike_contents) == [
        (CRAMPS, 1, "The contents call this topic “Cramps”.")
    ]


def test_review_overdue(manuscript):
    manuscript.edit(CRAMPS, "reviewed = 2026-11-22", "reviewed = 2025-11-20")
    assert manuscript.told(review_overdue) == [
        (CRAMPS, 1, "Last checked on 2025-11-20, more than a year ago.")
    ]


@pytest.mark.parametrize("reviewed", ["2025-11-22", "2026-11-22", "2027-01-01"])
def test_a_review_within_the_year(reviewed, manuscript):
    manuscript.edit(CRAMPS, "reviewed = 2026-11-22", f"reviewed = {reviewed}")
    assert manuscript.told(review_overdue) == []


# Form


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("A <b>word</b>.", "<b>"),
        ("<br/>", "<br/>"),
        ("<!-- note -->", "<!-- note -->"),
        ("| a <i>b</i> |\n| --- |", "<i>"),
        ("<file:///etc/passwd>", "<file:///etc/passwd>"),
    ],
)
def test_raw_html(markdown, html, manuscript):
    line = manuscript.append(CRAMPS, markdown)
    assert manuscript.told(raw_html) == [(CRAMPS, line, f"Raw HTML: “{html}”.")]


@pytest.mark.parametrize("markdown", ["5 < 6 and 7 > 2", "<https://example.org>", "I <3 you"])
def test_a_sign_that_is_no_html(markdown, manuscript):
    manuscript.append(CRAMPS, markdown)
    assert manuscript.told(raw_html) == []


@pytest.mark.parametrize("alternative", ["", "  "])
def test_image_without_alternative(alternative, manuscript):
    line = manuscript.append(PYRIDOSTIGMINE, f"![{alternative}](../../images/gap.svg)")
    assert manuscript.told(image_without_alternative) == [
        (PYRIDOSTIGMINE, line, "“../../images/gap.svg” has no text alternative.")
    ]


# Comparison


def test_cell_too_long(manuscript):
    line = manuscript.edit(COMPARED, "Weakens early.**", f"Weakens early.** {words(26)}.")
    assert manuscript.told(cell_too_long) == [
        (COMPARED, line, "This cell has 26 words after its answer, more than 25.")
    ]


def test_a_cell_of_the_full_length_its_link_not_counted(manuscript):
    manuscript.edit(COMPARED, "Weakens early.**", f"Weakens early.** {words(25)}.")
    assert manuscript.told(cell_too_long) == []


def test_a_cell_without_words(manuscript):
    line = manuscript.edit(COMPARED, "**Weakens early.**[@paper] ", "")
    assert manuscript.told(cell_too_long) == [(COMPARED, line, "This cell is empty.")]


@pytest.mark.parametrize("answer", ["Weakens early.", "**Early.**", f"**{words(6)}.**"])
def test_cell_without_answer(answer, manuscript):
    line = manuscript.edit(COMPARED, "**Weakens early.**", answer)
    message = "A cell begins with its answer in bold, two to 5 words."
    assert manuscript.told(cell_without_answer) == [(COMPARED, line, message)]


def test_choice_out_of_balance(manuscript):
    cells = f"Drip\n:   **In days.**\n\nTablet\n:   **In weeks.** {words(3)}."
    manuscript.write(
        "en/choices/drip.md", f"# Drip or tablet?\n\n## How soon? {{#soon}}\n\n{cells}"
    )
    message = "“How soon?” says 5 words of one, 2 of another."
    assert manuscript.told(choice_out_of_balance) == [("en/choices/drip.md", 3, message)]


# Glossary


@pytest.mark.parametrize("name", ["Fasciculation", "fasciculation", "ACh"])
def test_term_defined_twice(name, manuscript):
    line = manuscript.append(GLOSSARY, f"{name}\n:   Again.")
    assert manuscript.told(term_defined_twice) == [(GLOSSARY, line, f"“{name}” is defined twice.")]


def test_term_never_used(manuscript):
    line = manuscript.append(GLOSSARY, "Ptosis\n:   A drooping eyelid.")
    assert (GLOSSARY, line, "“Ptosis” is explained but never used.") in manuscript.told(
        term_never_used
    )


@pytest.mark.parametrize("markdown", ["Ptosis.", "Both ptoses.\n\n- Ptosis", "A **ptosis**"])
def test_a_term_that_a_topic_uses(markdown, manuscript):
    manuscript.append(GLOSSARY, "Ptosis\n:   A drooping eyelid.")
    manuscript.append(EMERGENCY, markdown)
    assert "Ptosis" not in str(manuscript.told(term_never_used))


# Words


def test_hard_to_read(manuscript):
    manuscript.append(
        CRAMPS,
        "Immunological investigation necessitates multidisciplinary characterisation of "
        "neuromuscular electrophysiological abnormalities. " * 3,
    )
    ((file, line, message),) = manuscript.told(hard_to_read)
    assert (file, line) == (CRAMPS, 9)
    assert message.startswith("The reading grade is ")
    assert message.endswith(", above 8.")


def test_names_of_medicines_and_terms_do_not_make_a_topic_hard(manuscript):
    sentence = "The fasciculation and the pyridostigmine and the acetylcholine. "
    manuscript.append(CRAMPS, sentence * 6)
    assert manuscript.told(hard_to_read) == []


@pytest.mark.parametrize(
    "markdown",
    [
        f"{words(31)}.",
        f"- {words(31)}",
        f"Short. {words(31).capitalize()}! Short.",
        f"!!! tip\n    {words(31)}.",
    ],
)
def test_long_sentence(markdown, manuscript):
    manuscript.append(CRAMPS, markdown)
    told = [(file, message.lower()) for file, _, message in manuscript.told(long_sentence)]
    assert told == [(CRAMPS, "a sentence of 31 words: “word word word word word …”.")]


@pytest.mark.parametrize(
    "markdown",
    [
        f"{words(30)}.",
        f"{words(20).capitalize()}. {words(20).capitalize()}.",
        f"- {words(20)}\n- {words(20)}",
        f"| {words(20)} | {words(20)} |\n| --- | --- |",
        f"## {words(31)}",
    ],
)
def test_sentences_that_are_short_enough(markdown, manuscript):
    manuscript.append(CRAMPS, markdown)
    assert manuscript.told(long_sentence) == []


@pytest.mark.parametrize(("avoided", "plain"), list(PLAIN_WORDS.items()))
def test_word_to_avoid(avoided, plain, manuscript):
    line = manuscript.append(CRAMPS, f"We say {avoided} here.")
    assert (CRAMPS, line, f"Instead of “{avoided}” write “{plain}”.") in manuscript.told(
        word_to_avoid
    )


@pytest.mark.parametrize(
    "markdown",
    ["We use it.", "## However", "[words](https://example.org/however)", "via-duct", "thusly"],
)
def test_words_that_are_plain(markdown, manuscript):
    manuscript.append(CRAMPS, markdown)
    assert manuscript.told(word_to_avoid) == []


def test_no_plain_word_is_itself_to_be_avoided():
    assert not {plain for plain in PLAIN_WORDS.values() if plain in PLAIN_WORDS}
