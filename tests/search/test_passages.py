"""Passages: the text under one heading, one glossary entry, one cell."""

from dataclasses import replace

from handbook.search.passages import cell_passages, topic_passages


def test_a_topic_is_parted_at_its_headings(sample):
    intro, why, *_ = topic_passages(sample.topic("cramps"))
    assert (intro.heading, intro.anchor) == ("", "")
    assert intro.text.startswith("Cramps are not a main sign of MG. A fasciculation")
    assert (why.heading, why.anchor) == ("Why they happen", "why-they-happen")
    assert "Pyridostigmine can cause cramps." in why.text


def test_what_ends_no_sentence_is_parted_by_a_dot(sample):
    topic = replace(sample.topic("cramps"), body="- one\n- two.\n- three\n\nEnd.")
    assert topic_passages(topic)[0].text == "one · two. three · End."


def test_a_glossary_entry_is_a_passage_under_all_its_names(sample):
    entries = topic_passages(sample.topic("glossary"))
    assert [(p.heading, p.anchor) for p in entries] == [
        ("", ""),
        ("Acetylcholine, ACh", "acetylcholine"),
        ("Fasciculation", "fasciculation"),
        ("MuSK", "musk"),
    ]


def test_words_that_only_send_for_help_are_left_out(sample):
    body = (
        "Text.\n\n!!! danger\n    Call 999. [Help](../start/emergency.md) says more.\n\n"
        "!!! danger\n    Never two doses."
    )
    text = topic_passages(replace(sample.topic("cramps"), body=body))[0].text
    assert text == "Text. Never two doses."


def test_a_cell_belongs_to_the_topic_that_it_names(sample):
    cells = cell_passages(sample)
    assert cells
    for cell in cells:
        assert cell.slug in sample.files
        assert cell.condition in sample.comparison.aspect(cell.aspect).cells
        assert "[" not in cell.text


def test_a_cell_that_says_nothing_of_its_own_is_left_out(sample):
    said = {(cell.aspect, cell.condition) for cell in cell_passages(sample)}
    for aspect in sample.comparison.aspects:
        for condition, cell in aspect.cells.items():
            assert not (cell.same_as_mg and (aspect.slug, condition) in said)


def test_every_passage_of_the_handbook_has_its_place_on_the_page(whole):
    for slug in whole.slugs:
        anchors = {element.get("id") for element in whole.page(slug).body.iter()}
        for passage in topic_passages(whole.topic(slug)):
            assert not passage.anchor or passage.anchor in anchors, (slug, passage.anchor)


def test_a_key_stands_as_what_it_does(sample):
    topic = replace(sample.topic("cramps"), body="Press {action:next_pane} twice.")
    assert topic_passages(topic)[0].text == "Press “next pane” twice."


def test_rows_of_a_table_stand_apart_from_the_text(sample):
    topic = replace(sample.topic("cramps"), body="Text.\n\n| a | b |\n| --- | --- |\n| c | d |")
    passage = topic_passages(topic)[0]
    assert (passage.text, passage.table) == ("Text.", "a b · c d")


def test_questions_belong_to_the_passage_that_answers_them(sample):
    asked = {"why-they-happen": ("why",)}
    _, why, *_ = topic_passages(sample.topic("cramps"), asked)
    assert why.questions == ("why",)
