"""The comparison on paper: side by side, in large print, and one condition after the other."""

from dataclasses import replace

import pytest

from handbook.content.comparison import select
from handbook.ui.printing.job import Choices, comparison_job, everything


def all_text(pages):
    return "".join(page.text for page in pages)


@pytest.fixture
def job(sample):
    return comparison_job(everything(sample))


def test_groups_are_headings_and_conditions_the_header_row(pages_of, job):
    text = all_text(pages_of(job))
    assert "SymptomsThelegsleadinLEMS,thethroatinMuSK-MG.MGMuSK-MGCMSLEMSBreathing" in text


def test_a_cell_says_what_it_is(pages_of, job):
    text = all_text(pages_of(job))
    assert "SameasMG.Canweaken." in text
    assert "Notknown." in text
    assert "Doesnotapply." in text


def test_the_link_to_more_is_not_printed(pages_of, job):
    assert "More" not in all_text(pages_of(job))


def test_sources_are_numbered_through(pages_of, job):
    text = all_text(pages_of(job))
    assert "Weakensearly.2" in text
    assert "Helpssome.2" in text
    assert text.count("BreathinginMuSK-MG") == 1


def test_without_sources(pages_of, job):
    text = all_text(pages_of(job, Choices(sources=False)))
    assert "Weakensearly.Same" in text


def test_only_what_is_shown_is_printed(pages_of, sample):
    selection = select(sample.comparison, ("LEMS", "MG"), lambda aspect: aspect.slug == "cramps")
    text = all_text(pages_of(comparison_job(selection)))
    assert "LEMSMGCramps" in text
    assert "MuSK-MGCMS" not in text
    assert "Thymus" not in text


def test_large_print_has_a_table_for_each_aspect(pages_of, job):
    pages = pages_of(job, Choices(large=True))
    assert "ConditionBreathingMGCanweaken." in all_text(pages)
    assert not pages[0].frame.landscape


def test_one_condition_after_the_other(pages_of, job):
    pages = pages_of(replace(job, one_by_one=True))
    starts = [
        name for page in pages for name in ("Lambert-Eaton", "Congenital") if name in page.text
    ]
    assert starts == ["Congenital", "Lambert-Eaton"]
    assert "MyastheniagravisSymptomsBreathingCanweaken." in pages[0].text
    assert all(page.body for page in pages)
