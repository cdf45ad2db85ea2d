"""Search as a caregiver meets it, in the handbook itself and in the sample."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.content.edition import Edition
from handbook.content.names import GLOSSARY_SLUG
from handbook.content.questions import read_questions
from handbook.content.resources import bundled_resources
from handbook.search.hits import MOST_HITS
from handbook.search.search import Search
from handbook.search.words import lit_ranges

from .calm import CALM

NASTY = ["3,4-diaminopyridine", "can't", "what?", "AND", '"', "", "NEAR(", "\\", "*", "a:b", "\x00"]
TITLES = [
    (slug, Edition(bundled_resources()).title(slug))
    for slug in (Edition(bundled_resources()).slugs)
]


def found(search, typed):
    return [hit.slug for hit in search.answer(typed).hits]


@pytest.mark.parametrize("typed", NASTY)
def test_typed_text_is_never_a_query(small, typed):
    assert isinstance(found(small, typed), list)


@CALM
@given(st.text() | st.lists(st.sampled_from([*NASTY, "breath", "OR", "-", "^", "🙂"])).map("".join))
def test_no_typed_text_makes_it_fail(small, typed):
    answer = small.answer(typed)
    assert answer.typed == typed
    for hit in (*answer.hits, *answer.cells):
        assert all(0 <= a < b <= len(hit.snippet.text) for a, b in hit.snippet.lit)


@pytest.mark.parametrize(
    "typed", ["breath " * 2000, "x" * 10_000, "мама", "呼吸", "ضيق", "🙂" * 99]
)
def test_long_and_foreign_texts_have_an_answer_or_none(small, typed):
    assert len(small.answer(typed).hits) <= MOST_HITS


@pytest.mark.parametrize(("slug", "title"), TITLES)
def test_every_title_finds_its_topic_first(whole_search, slug, title):
    assert found(whole_search, title)[0] == slug


def test_every_question_finds_its_topic(whole, whole_search):
    asked = [
        (slug, question)
        for slug in whole.slugs
        if slug != GLOSSARY_SLUG  # other topics say more of what its terms mean
        for questions in read_questions(
            whole.folder, whole.written_out(whole.topic(slug))
        ).by_anchor.values()
        for question in questions
    ]
    lost = [question for slug, question in asked if slug not in found(whole_search, question)[:3]]
    assert len(lost) <= len(asked) / 200, lost


@CALM
@given(st.sampled_from(TITLES), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_title_is_found_in_any_writing(whole_search, titled, written):
    slug, title = titled
    typed = written(title).replace("-", "–").replace("'", "’")
    assert found(whole_search, f"  {typed} ")[0] == slug


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        # misspelt
        ("pyridostigimine", "pyridostigmine"),
        ("thymectamy", "thymectomy"),
        ("mussel weakness", "mg-or-general-weakness"),
        ("Lambert eaten", "lambert-eaton"),
        ("myasthenia gravs", "what-is-mg"),
        ("wheel chare", "moving-safely"),
        # both spellings
        ("oesophagus diarrhoea", "food-and-weight"),
        ("diarrhea", "food-and-weight"),
        ("anesthesia", "surgery"),
        ("anaesthetic", "surgery"),
        # accents, quotes, hyphens
        ("pyridóstigmine", "pyridostigmine"),
        ("“Lambert‑Eaton”", "lambert-eaton"),
        # forms, unfinished, run together, split
        ("cramping", "cramps-and-twitching"),
        ("aching", "pain-and-stiffness"),
        ("vacc", "vaccines-and-infection"),
        ("thymus opera tion", "thymectomy"),
        # brand and generic names
        ("Mestinon", "pyridostigmine"),
        ("Firdapse", "lems-treatment"),
        ("efgartigimod", "newer-medicines"),
        # short names
        ("MuSK", "what-is-musk-mg"),
        ("CMS", "congenital-myasthenic-syndromes"),
        ("NIV", "breathing-support"),
        ("FVC", "breathing"),
        ("IVIg", "ivig"),
        # questions
        ("how do I stop my mum getting leg cramps at night", "cramps-and-twitching"),
        ("is it safe for her to fly with MG", "travel"),
        ("why did my wife get this", "causes-and-triggers"),
    ],
)
def test_what_is_typed_finds_what_is_meant(whole_search, typed, slug):
    assert found(whole_search, typed)[0] == slug


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("head falls forward", {"neck-arms-legs"}),
        ("food goes down the wrong way", {"eating-safely", "speech-and-swallowing"}),
        ("water comes out of his nose", {"eating-safely", "speech-and-swallowing"}),
        ("eye lid", {"eyes", "eye-comfort"}),
        ("doublevision", {"eyes", "eye-comfort"}),
    ],
)
def test_what_is_seen_rather_than_named_is_found(whole_search, typed, slugs):
    assert found(whole_search, typed)[0] in slugs


def test_a_hit_opens_at_its_passage_with_the_words_lit(whole_search):
    hit = next(h for h in whole_search.answer("missed dose").hits if h.slug == "pyridostigmine")
    assert hit.anchor == "missed-doses"
    assert hit.snippet.lit
    again = whole_search.passages("pyridostigmine", "missed dose")
    assert again[0].anchor == hit.anchor
    assert len(again) > 1


def test_another_spelling_is_told_and_can_be_refused(whole_search):
    assert whole_search.answer("mestnon").shown_for == "mestinon"
    assert whole_search.answer("Mestinon").shown_for == ""
    assert whole_search.answer("mestnon", as_typed=True).hits == ()


def test_equal_and_corrected_words_are_lit(whole_search):
    assert lit_ranges("Pyridostigmine", whole_search.answer("mestnon").lit)
    assert "diplopia" in whole_search.answer("double vision").lit


def test_words_of_grammar_are_not_lit(whole_search):
    assert not lit_ranges("Why did my", whole_search.answer("why did my wife get this").lit)


def test_a_matcher_asks_for_no_words_of_grammar(whole_search):
    assert whole_search.matcher("when did she get ")("Get one.")


def test_where_no_topic_has_all_words_some_share_a_few(whole_search):
    answer = whole_search.answer("thymectomy xylophone")
    assert not answer.complete
    assert answer.hits[0].slug == "thymectomy"
    assert whole_search.answer("thymectomy").complete


def test_the_comparison_answers_beside_the_topics(small, sample):
    aspect = sample.comparison.aspects[0]
    cell = aspect.cells["MG"]
    hit = small.answer(f"{aspect.title} MG {cell.text}").cells[0]
    assert (hit.aspect, hit.condition) == (aspect.slug, "MG")


def test_nothing_is_found_before_all_is_read(sample):
    search = Search(sample)
    steps = search.steps()
    next(steps)
    assert not search.ready
    assert search.answer("breathing").hits == ()
    assert search.passages("breathing", "breathing") == []
    assert sum(1 for _ in steps) >= len(sample.slugs) - 1
    assert search.ready
    assert search.answer("breathing").hits


def test_a_topic_that_cannot_be_read_cannot_be_found(draft):
    (draft / "en/topics/symptoms/cramps.md").write_text("broken", encoding="utf-8")
    search = Search(Edition(draft))
    search.read_all()
    assert "cramps" not in found(search, "cramps")
    assert found(search, "breathing")


def test_further_passages_of_an_unknown_topic_are_none(small):
    assert small.passages("nowhere", "breathing") == []


def test_hits_are_ranked_and_limited(whole_search):
    hits = whole_search.answer("weakness", limit=5).hits
    assert len(hits) == 5
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.slug for hit in hits}) == 5
