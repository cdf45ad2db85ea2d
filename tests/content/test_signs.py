"""Signs: read once, listed by urgency wherever a topic asks for them."""

from dataclasses import replace

import pytest

from handbook.content.check.signs import (
    broken_signs,
    sign_that_leads_nowhere,
    sign_without_source,
    unknown_sign,
)
from handbook.content.check.sourcing import source_never_cited
from handbook.content.html import to_html
from handbook.content.signs import Urgency
from handbook.search.search import Search

from .manuscript import BREATHING, CRAMPS, SOURCES

SIGNS = "en/signs.toml"
LIST = """
[cannot-swallow]
words = "Cannot swallow spit."
urgency = "now"
groups = ["swallowing"]
source = ["breathing2024"]
opens = "emergency#what-to-do-first"

[fever]
words = "A fever."
urgency = "today"
groups = ["infection", "breathing"]
source = ["breathing2024"]
differs = { CMS = "now" }

[thin]
words = "Weight falls."
urgency = "this-week"
groups = ["swallowing", "infection"]
source = ["breathing2024"]
"""


@pytest.fixture
def signs(manuscript):
    """The sample with three signs; its first source is cited by each."""
    key = manuscript.edition().sources.keys[0]
    manuscript.write(SIGNS, LIST.replace("breathing2024", key))
    return manuscript


def lists(manuscript, block):
    """The HTML of a topic that holds nothing but the block."""
    edition = manuscript.edition()
    topic = replace(edition.topic("cramps"), body=block)
    return to_html(edition.renderer.page(edition.written_out(topic)).body)


def test_an_edition_without_the_file_has_no_signs(sample):
    assert sample.signs.signs == ()
    assert list(broken_signs(sample)) == []


def test_a_sign_is_read(signs):
    swallow, fever, _ = signs.edition().signs.signs
    assert (swallow.key, swallow.urgency, swallow.line) == ("cannot-swallow", Urgency.NOW, 2)
    assert fever.differs == {"CMS": Urgency.NOW}
    assert fever.opens == "emergency"


def test_a_block_becomes_a_list_for_each_urgency(signs):
    html = lists(signs, "[SIGNS swallowing infection]")
    red, amber, plain = html.split('<div class="callout ')[1:]
    assert red.startswith("danger")
    assert "999" in red
    assert "Cannot swallow spit." in red
    assert amber.startswith("warning")
    assert "A fever." in amber
    assert "nobody answers" in amber
    assert plain.startswith("note")
    assert "Weight falls." in plain


def test_a_list_without_signs_is_left_out(signs):
    assert "callout danger" not in lists(signs, "[SIGNS thin]")


def test_a_sign_of_two_groups_stands_once(signs):
    assert lists(signs, "[SIGNS swallowing infection]").count("Weight falls.") == 1


def test_a_condition_that_differs_stands_under_its_own_urgency(signs):
    red, amber = lists(signs, "[SIGNS breathing]").split('<div class="callout warning">')
    assert "<strong>CMS:</strong> A fever." in red
    assert "CMS" not in amber


def test_a_sign_leads_to_what_to_do(signs):
    html = lists(signs, "[SIGNS cannot-swallow]")
    assert '<a href="topic:emergency#what-to-do-first">What to do</a>' in html


def test_a_block_can_go_without_citations(signs):
    assert "citation" in lists(signs, "[SIGNS fever]")
    assert "citation" not in lists(signs, "[SIGNS fever without-citations]")


def test_a_block_can_keep_to_one_urgency(signs):
    html = lists(signs, "[SIGNS today swallowing infection]")
    assert "A fever." in html
    assert html.count('<div class="callout') == 1


def test_a_short_block_is_a_line_within_a_callout(signs):
    words = 'words = "Cannot swallow spit."\n'
    signs.edit(SIGNS, words, f'{words}short = "cannot swallow"\n')
    html = lists(signs, '!!! danger "Any one?"\n    [SIGNS swallowing short] **Call.**')
    assert "<p>Cannot swallow. <strong>Call.</strong></p>" in html


def test_a_sign_does_not_lead_to_the_page_that_it_stands_on(signs):
    edition = signs.edition()
    topic = replace(edition.topic("emergency"), body="[SIGNS cannot-swallow]")
    assert "What to do" not in edition.written_out(topic).body


def test_search_finds_the_words_of_a_sign_in_the_topic_that_lists_it(signs):
    signs.append(BREATHING, "[SIGNS thin]")
    search = Search(signs.edition())
    search.read_all()
    assert search.answer("weight falls").hits[0].slug == "breathing"


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('[x]\nurgency = "now"\ngroups = ["a"]\nsource = ["b"]', "lacks “words”"),
        (
            '[x]\nwords = "X."\nurgency = "soon"\ngroups = ["a"]\nsource = ["b"]',
            "has an unknown urgency “soon”",
        ),
        (
            '[x]\nwords = "X."\nurgency = "now"\ngroups = ["a"]\nsource = ["b"]\ncolour = "red"',
            "has an unknown key “colour”",
        ),
        (
            '[x]\nwords = "X."\nurgency = "now"\ngroups = "a"\nsource = ["b"]',
            "has a “groups” of the wrong kind",
        ),
        (
            (
                '[x]\nwords = "X."\nurgency = "now"\ngroups = ["a"]\nsource = ["b"]\n'
                'differs = { CFS = "now" }'
            ),
            "names an unknown condition “CFS”",
        ),
        ("x = 1", "must be a table"),
    ],
)
def test_an_entry_with_a_fault_is_told_and_left_out(signs, entry, fault):
    line = 1 if entry.startswith("[") else 0
    signs.write(SIGNS, f"{entry}\n")
    assert signs.told(broken_signs) == [(SIGNS, line, f"The sign “x” {fault}.")]
    assert signs.edition().signs.signs == ()


def test_a_file_that_is_no_toml_is_told(signs):
    signs.write(SIGNS, "[x\n")
    (problem,) = signs.told(broken_signs)
    assert problem[0] == SIGNS


def test_a_group_that_no_sign_has_is_told(signs):
    line = signs.append(BREATHING, "[SIGNS breathing sneezing]")
    told = signs.told(unknown_sign)
    assert told == [(BREATHING, line, "There is no sign and no group of signs “sneezing”.")]


def test_a_sign_without_a_source_is_told(signs):
    signs.edit(
        SIGNS,
        'urgency = "this-week"\ngroups = ["swallowing", "infection"]\nsource = ["',
        'urgency = "this-week"\ngroups = ["swallowing", "infection"]\nsource = ["no-',
    )
    (problem,) = signs.told(sign_without_source)
    assert "There is no source “no-" in problem[2]


def test_a_source_that_only_a_sign_names_is_cited(signs):
    signs.append(SOURCES, '[only-a-sign]\ntitle = "Signs"')
    assert [told for told in signs.told(source_never_cited) if "only-a-sign" in told[2]]
    signs.append(
        SIGNS, '[y]\nwords = "Y."\nurgency = "now"\ngroups = ["a"]\nsource = ["only-a-sign"]'
    )
    assert not [told for told in signs.told(source_never_cited) if "only-a-sign" in told[2]]


def test_a_sign_that_leads_nowhere_is_told(signs):
    signs.edit(SIGNS, "#what-to-do-first", "#nowhere")
    told = signs.told(sign_that_leads_nowhere)
    assert told == [(SIGNS, 2, "“emergency” has no heading “nowhere”.")]


def test_every_urgent_sign_of_the_handbook_can_be_said_and_found(whole):
    now = [sign for sign in whole.signs.signs if sign.urgency is Urgency.NOW]
    assert len(whole.signs.signs) >= 80
    assert [sign.key for sign in now if not sign.say or len(sign.wordings) < 6] == []


# Danger to life


def body_of(manuscript, danger=""):
    """The HTML of the topic on cramps with that value of `danger` in its front matter."""
    if danger:
        manuscript.edit(CRAMPS, "\nreviewed =", f'\ndanger = "{danger}"\nreviewed =')
    return to_html(manuscript.edition().page("cramps").body)


def test_a_page_begins_with_a_line_that_leads_to_help(signs):
    html = body_of(signs)
    assert html.startswith('<p class="red-line">')
    assert '<a href="topic:emergency">' in html.partition("</p>")[0]


def test_a_page_about_danger_has_the_full_box_after_its_first_paragraph(signs):
    signs.edit(SIGNS, 'groups = ["swallowing"]', 'groups = ["crisis"]')
    html = body_of(signs, "full")
    assert "red-line" not in html
    first, box = html.split('<div class="callout danger">')[:2]
    assert first.count("<p>") == 1
    assert "Cannot swallow spit." in box
    assert "They may look calm" in box


def test_a_page_can_go_without_signs_of_danger(signs):
    assert "red-line" not in body_of(signs, "none")


def test_a_value_of_danger_that_is_unknown_is_told_and_shows_the_line(signs):
    assert "red-line" in body_of(signs, "huge")
    (problem,) = signs.edition().topic("cramps").problems
    assert problem.message == "“danger” is one of full, line, none."


def test_search_does_not_read_the_signs_of_danger_in_every_topic(signs):
    search = Search(signs.edition())
    search.read_all()
    assert [hit.slug for hit in search.answer("failing").hits] == ["emergency"]
