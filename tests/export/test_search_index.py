"""The index of the exported pages' own search."""

import json

from handbook.content.edition import Edition
from handbook.export.places import Places
from handbook.export.search_index import search_index
from tests.content.manuscript import Manuscript


def indexed(edition):
    script = search_index(edition, Places(edition, ".html"))
    return {page["u"]: page for page in json.loads(script.removeprefix("const INDEX = ")[:-2])}


def test_every_page_has_its_fields(sample):
    page = indexed(sample)["topics/cramps.html"]
    assert page["t"] == ["Muscle cramps"]
    assert page["a"] == ["leg cramps", "charley horse"]
    assert page["s"] == ["Cramps are not a main sign of MG; a medicine is often the reason."]
    assert dict(zip(page["h"], page["i"], strict=True))["Why they happen"] == "why-they-happen"


def test_questions_lead_to_the_passage_that_answers(tmp_path, sample):
    copy = Manuscript(tmp_path)
    for file in sample.resources.rglob("*.*"):
        copy.write(str(file.relative_to(sample.resources)), file.read_text("utf-8"))
    asked = "## Top\n- are cramps normal\n\n## Why they happen\n- why do his legs cramp\n"
    copy.write("en/questions/cramps.md", asked)
    page = indexed(Edition(tmp_path))["topics/cramps.html"]
    assert page["q"] == ["are cramps normal", "why do his legs cramp"]
    assert page["p"] == ["", "why-they-happen"]


def test_a_medicine_leads_to_its_row(whole):
    page = indexed(whole)["topics/medicines-to-avoid.html"]
    rows = dict(zip(page["i"], page["h"], strict=True))
    assert "Ciproxin" in rows["quinolones"]


def test_the_index_closes_no_script(sample):
    assert "</script>" not in search_index(sample, Places(sample, ".html"))
