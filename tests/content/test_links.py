"""Where links and images lead, and that none leads out of the edition."""

from pathlib import PurePosixPath

import pytest

from handbook.content.links import inside_edition, resolve_image, resolve_link

SYMPTOMS = PurePosixPath("topics/symptoms")
COMPARISON = PurePosixPath("comparison")
FILES = {
    "cramps": PurePosixPath("topics/symptoms/cramps.md"),
    "emergency": PurePosixPath("topics/start/emergency.md"),
}


@pytest.mark.parametrize(
    ("target", "folder", "page"),
    [
        ("cramps.md", SYMPTOMS, "topic:cramps"),
        ("./cramps.md", SYMPTOMS, "topic:cramps"),
        ("cramps.md#why", SYMPTOMS, "topic:cramps#why"),
        ("../start/emergency.md", SYMPTOMS, "topic:emergency"),
        ("../topics/start/emergency.md", COMPARISON, "topic:emergency"),
        ("#why", SYMPTOMS, "#why"),
        ("HTTPS://example.org", SYMPTOMS, "HTTPS://example.org"),
        ("cramps.md", COMPARISON, None),
        ("../start/cramps.md", SYMPTOMS, None),
        ("cramps", SYMPTOMS, None),
        ("cramps.txt", SYMPTOMS, None),
        ("ftp://example.org", SYMPTOMS, None),
        ("Compare:cramps", SYMPTOMS, None),
    ],
)
def test_a_link_is_known_from_where_its_file_stands(target, folder, page):
    assert resolve_link(target, folder, FILES) == page


@pytest.mark.parametrize(
    ("target", "image"),
    [
        ("../../images/gap.svg", "images/gap.svg"),
        ("../../images/deep/gap.svg", "images/deep/gap.svg"),
        ("../../images/../images/gap.svg", "images/gap.svg"),
        ("../../images/gap.PNG", None),
        ("../../images/../../gap.svg", None),
        ("../../topics/gap.svg", None),
        ("gap.svg", None),
        ("https://example.org/images/gap.svg", None),
        ("/images/gap.svg", None),
        (r"..\..\images\gap.svg", None),
        ("", None),
    ],
)
def test_an_image_stands_in_the_images_of_the_edition(target, image):
    assert resolve_image(target, SYMPTOMS) == image


@pytest.mark.parametrize(
    "target", ["../../../x", "/x", "//x", r"a\b", "../../..", "x/../../../../y"]
)
def test_a_path_that_leaves_the_edition_is_none(target):
    assert inside_edition(target, SYMPTOMS) is None
