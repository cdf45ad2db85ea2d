"""The rules of the medicines: each fires at its place, and not where all is well."""

import pytest

from handbook.content.check.medicines import (
    MEDICINE_RULES,
    advice_hard_to_read,
    advice_incomplete,
    advice_without_source,
    all_right_without_ask,
    brand_with_two_answers,
    broken_medicines,
    medicine_shown_nowhere,
    medicine_without_advice,
    order_about_a_medicine,
    unknown_choice_of_medicines,
)
from handbook.content.check.sourcing import source_never_cited
from handbook.content.check.structure import link_to_nowhere

from .manuscript import CRAMPS, MEDICINES, SOURCES

SOUND = """[aspirin]
name = "Aspirin"
names = { UK = ["Disprin"], US = ["Bayer"] }
[[aspirin.advice]]
mark = "usually-all-right"
conditions = ["all"]
why = "It is not on the lists."
what_to_do = "Ask if they take steroids."
sources = ["paper"]

[zinc]
name = "Zinc"
names = { UK = ["Zinco"], US = ["Zinco"] }
[[zinc.advice]]
mark = "avoid"
conditions = ["MG"]
why = "It harms."
what_to_do = "Ask before any change, and do not stop it on your own."
sources = ["paper"]
"""


@pytest.fixture
def edited(manuscript):
    """Changes one thing in a sound file of medicines, and asks a rule."""

    def told(rule, old, new):
        manuscript.write(MEDICINES, SOUND)
        manuscript.edit(MEDICINES, old, new)
        return manuscript.told(rule)

    return told


@pytest.mark.parametrize("rule", MEDICINE_RULES, ids=lambda rule: rule.__name__)
def test_no_rule_fires_on_sound_medicines(rule, manuscript):
    manuscript.write(MEDICINES, SOUND)
    assert manuscript.told(rule) == []
    assert rule.__doc__.endswith(".")


def test_broken_medicines(edited):
    message = "The mark must be one of avoid, avoid-if-another, special-rule, take-care, "
    [(_, line, said)] = edited(broken_medicines, '"avoid"', '"shun"')
    assert (line, said) == (14, f"{message}usually-all-right.")


def test_medicine_without_advice(edited):
    told = edited(medicine_without_advice, "[zinc]", "[iron]\nname = 'Iron'\n[zinc]")
    assert told == [(MEDICINES, 11, "“iron” has no advice.")]


@pytest.mark.parametrize(
    ("old", "field"),
    [
        ('why = "It harms."', "why"),
        ('what_to_do = "Ask if they take steroids."', "what_to_do"),
        ('conditions = ["MG"]', "conditions"),
    ],
)
def test_advice_incomplete(edited, old, field):
    [(_, _, said)] = edited(advice_incomplete, old, "")
    assert said == f"This advice lacks “{field}”."


def test_advice_without_source(manuscript, edited):
    manuscript.append(SOURCES, '[shop]\ntitle = "Shop"\nweak = true')
    line = 'what_to_do = "Ask if they take steroids."\nsources = ["paper"]'
    for sources, said in [
        ("", "This advice names no source."),
        ('sources = ["none"]', "There is no source “none”."),
        ('sources = ["shop"]', "This advice rests on weak sources alone."),
    ]:
        told = edited(advice_without_source, line, line.replace('sources = ["paper"]', sources))
        assert told == [(MEDICINES, 4, said)]


def test_all_right_without_ask(edited):
    told = edited(all_right_without_ask, "Ask if they take steroids.", "Give two.")
    assert told == [(MEDICINES, 4, "What is usually all right must say “ask if …”.")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (f"It harms {'very ' * 29}much.", "A sentence of 32 words."),
        ("It may exacerbate it.", "Instead of “exacerbate” write “make worse”."),
    ],
)
def test_advice_hard_to_read(edited, sentence, said):
    assert edited(advice_hard_to_read, "It harms.", sentence) == [(MEDICINES, 14, said)]


@pytest.mark.parametrize("order", ["Stop it.", "Ask, then stop it.", "You must double the dose."])
def test_order_about_a_medicine(edited, order):
    sound = "Ask before any change, and do not stop it on your own."
    [(_, line, said)] = edited(order_about_a_medicine, sound, order)
    assert line == 14
    assert said.endswith("would be an order; the handbook says whom to ask.")


def test_brand_with_two_answers_in_one_country(edited):
    told = edited(brand_with_two_answers, 'UK = ["Zinco"]', 'UK = ["disprin", "Bayer"]')
    assert told == [(MEDICINES, 11, "“disprin” (UK) is also “aspirin”, with another mark.")]


def test_unknown_choice_of_medicines(manuscript):
    manuscript.write(MEDICINES, SOUND)
    line = manuscript.append(CRAMPS, "[MEDICINES avoid nonsense]")
    told = manuscript.told(unknown_choice_of_medicines)
    assert told == [(CRAMPS, line, "“nonsense” chooses no medicine.")]


def test_medicine_shown_nowhere(manuscript):
    manuscript.write(MEDICINES, SOUND)
    manuscript.append(CRAMPS, "[MEDICINES avoid]\n\n[MEDICINES in-brief aspirin]")
    assert manuscript.told(medicine_shown_nowhere) == [(MEDICINES, 4, "No page shows this advice.")]


def test_a_source_that_advice_alone_rests_on_is_cited(manuscript):
    manuscript.append(SOURCES, '[trial]\ntitle = "Trial"')
    manuscript.write(MEDICINES, SOUND.replace('"paper"', '"trial"'))
    assert manuscript.told(source_never_cited) == []


def test_a_link_may_lead_to_a_row(manuscript):
    manuscript.write(MEDICINES, SOUND)
    manuscript.append(CRAMPS, "[MEDICINES]\n\nSee [zinc](#zinc) and [iron](#iron).")
    assert [said for _, _, said in manuscript.told(link_to_nowhere)] == [
        "“cramps” has no heading “iron”."
    ]
