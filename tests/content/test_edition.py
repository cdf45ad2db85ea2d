"""An edition: topics by slug and in order, suggestions, and images that do not leave it."""

import pytest

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.errors import EditionError, UnknownTopicError

from .manuscript import GLOSSARY


def test_topics_are_in_the_order_of_the_tree(sample):
    assert sample.slugs == (
        "emergency",
        "how-to-use",
        "breathing",
        "cramps",
        "pyridostigmine",
        "glossary",
    )


def test_a_topic_is_read_once(sample):
    assert sample.topic("cramps") is sample.topic("cramps")
    assert sample.path("cramps").name == "cramps.md"


def test_the_title_is_that_of_the_tree_and_reads_no_file(manuscript):
    edition = manuscript.edition()
    manuscript.path("en/topics/symptoms/cramps.md").unlink()
    assert edition.title("cramps") == "Muscle cramps"


def test_the_section_of_a_topic_is_named(sample):
    assert sample.section_title("cramps") == "Symptoms"
    assert sample.section_title("nothing") == ""


def test_an_unknown_topic_is_refused_with_the_nearest(sample):
    with pytest.raises(UnknownTopicError) as told:
        sample.topic("cramp")
    assert told.value.nearest == ("cramps",)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("emergancy", ("emergency",)), ("Breathing", ("breathing",)), ("zzz", ()), ("", ())],
)
def test_the_nearest_topics_are_suggested(typed, nearest, sample):
    assert sample.nearest(typed) == nearest


@pytest.mark.parametrize(
    ("slug", "neighbours"),
    [
        ("emergency", (None, "how-to-use")),
        ("breathing", ("how-to-use", "cramps")),
        ("glossary", ("pyridostigmine", None)),
    ],
)
def test_neighbours_stand_before_and_after(slug, neighbours, sample):
    assert sample.neighbours(slug) == neighbours


def test_an_image_of_the_edition_is_found(sample):
    assert sample.image("images/gap.svg") == sample.folder / "images" / "gap.svg"


@pytest.mark.parametrize(
    "name",
    [
        "images/none.svg",
        "images/../../sources.toml",
        "images/../../outside.svg",
        "../outside.svg",
        "/etc/passwd",
        "images",
        "images/gap.png",
        "outside.svg",
        "images/linked.svg",
        f"images/{'x' * 300}.svg",
        "images/a\x00b.svg",
        "",
    ],
)
def test_no_other_file_is_an_image(name, manuscript):
    for file in ("outside.svg", "en/outside.svg", "en/images/gap.png"):
        manuscript.write(file, "<svg/>")
    manuscript.path("en/images/linked.svg").symlink_to(manuscript.path("outside.svg"))
    assert manuscript.edition().image(name) is None


@pytest.mark.parametrize(
    "drawing",
    [
        "",
        "<svg><rect/>",
        '<svg><image href="/tmp/secret.png"/></svg>',
        "<svg><image xlink:href = '//server/share/x.png'/></svg>",
        '<svg><image href="data:image/png;base64,AAAA"/></svg>',
        '<svg><rect fill="url(other.svg#a)"/></svg>',
        "<svg><style>@import 'x.css';</style></svg>",
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>',
        f"<svg>{' ' * 1_000_000}</svg>",
    ],
)
def test_a_drawing_that_is_broken_or_takes_in_other_files_is_none(drawing, manuscript):
    manuscript.write("en/images/gap.svg", drawing)
    assert manuscript.edition().image("images/gap.svg") is None


def test_a_drawing_may_refer_to_its_own_parts(manuscript):
    drawing = '<!-- A dot. --><svg><use href="#a"/><rect fill="url(#b)"/></svg>'
    manuscript.write("en/images/gap.svg", drawing)
    assert manuscript.edition().image("images/gap.svg") is not None


def test_an_absolute_path_is_no_image_of_the_edition(manuscript):
    manuscript.write("outside.svg", "<svg/>")
    assert manuscript.edition().image(str(manuscript.path("outside.svg"))) is None


def test_without_a_glossary_there_are_no_terms(manuscript):
    manuscript.path(GLOSSARY).write_bytes(b"\xff")
    assert manuscript.edition().glossary.terms == ()


@pytest.mark.parametrize("existing", [True, False])
def test_a_folder_without_a_topic_is_refused_in_one_sentence(existing, tmp_path):
    resources = tmp_path / "resources"
    if existing:
        (resources / "en" / "topics" / "start").mkdir(parents=True)
    with pytest.raises(EditionError) as told:
        Edition(resources)
    assert told.value.message == f"There is no handbook in “{resources}”: it holds no topics."


def test_the_bundled_resources_hold_the_handbook():
    assert (bundled_resources() / "en" / "contents.md").is_file()
