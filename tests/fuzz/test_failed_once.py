"""Inputs that the program did not bear once, each as small as it can be."""

import shutil
from contextlib import suppress

import pytest

from handbook.errors import HandbookError
from tests.fuzz.reading import USES
from tests.fuzz.trial import SAMPLE, try_seed

BREATHING = "en/topics/symptoms/breathing.md"
CRAMPS = "en/topics/symptoms/cramps.md"
COMPARED = "en/comparison/1-symptoms.md"
DRAWING = "en/images/gap.svg"
RELATED = 'related = ["'

CHANGES = {
    "a related topic with a number sign": (BREATHING, RELATED, f'{RELATED}emergency### ", "'),
    "a class where a writer's list puts it": (CRAMPS, "\n## ", "\nCramps.\n{: .callout }\n\n## "),
    "a class on a link": (CRAMPS, "\n## ", "\n[a](breathing.md){: .callout }\n\n## "),
    "a class in a cell": (COMPARED, ":   ", ":   [a](b){: .callout } "),
    "lists of a class on inline text": (
        CRAMPS,
        "\n## ",
        "\n**a**{: .tick-list } [x](#y){: .diagram }\n\n## ",
    ),
    "a cell of many fields": (CRAMPS, "\n## ", "\n| a |\n| --- |\n| ____ ____ ____ ____ |\n\n## "),
    "words in another script": (CRAMPS, "\n## ", "\n漢字 तंत्रिका\n\n## "),
    "a telephone number": (CRAMPS, "\n## ", "\nTel 01234 567 89\n\n## "),
    "an address with brackets": ("sources.toml", "https://", "https://x.example/a(b" * 8),
    "an address that is a program": ("sources.toml", "https://", "javascript:"),
    "an empty drawing": (DRAWING, "<svg", "<svg></svg><svg"),
    "a drawing as tall as a tower": (DRAWING, "viewBox", 'viewBox="0 0 1 99999" data'),
    "escape codes in a title": (CRAMPS, "Muscle", "\\u001b[31mMuscle"),
    "many unknown keys": (CRAMPS, "+++\n", "+++\n" + "".join(f"k{n} = 1\n" for n in range(20_000))),
    "a title of many words": (CRAMPS, "Muscle", "Muscle " * 60_000),
}


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_edition_is_borne(change, use, tmp_path):
    file, old, new = change
    resources = tmp_path / "resources"
    shutil.copytree(SAMPLE, resources)
    text = (resources / file).read_text(encoding="utf-8")
    assert old in text
    (resources / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with suppress(HandbookError):
        use(resources)


def test_the_first_seeds_are_borne(tmp_path):
    assert [failure for seed in range(50) if (failure := try_seed(seed, tmp_path))] == []
