"""A generated edition of any number of topics: those of the handbook again and again.

Each copy has a number in its title and its names, so that no two are alike.
"""

import re
import shutil
from pathlib import Path

from handbook.content.edition import Edition
from handbook.content.questions import questions_path
from handbook.content.resources import bundled_resources

_FIRST_NAME = re.compile(r"^(title = \".*?)\"$|^(also_called = \[)", re.MULTILINE)


def write_large_edition(resources: Path, topics: int) -> Path:
    """Write an edition with that many topics below `resources`, and give its path back."""
    own = Edition(bundled_resources())
    folder = resources / own.language
    tree = ["# Contents", ""]
    for number, round_of_topics in enumerate(_rounds(own, topics), start=1):
        tree.append(f"- Part {number}")
        for slug in round_of_topics:
            file = own.files[slug].with_stem(f"{slug}-{number}" if number > 1 else slug)
            text = own.path(slug).read_text(encoding="utf-8")
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_numbered(text, number) if number > 1 else text, encoding="utf-8")
            _copy_questions(own.folder, slug, folder, file.stem)
            tree.append(f"    - [{own.title(slug)} {number}]({file})")
    (folder / "contents.md").write_text("\n".join(tree) + "\n", encoding="utf-8")
    shutil.copytree(own.folder / "comparison", folder / "comparison")
    shutil.copy(own.folder / "search-words.md", folder)
    shutil.copy(own.resources / "sources.toml", resources)
    return resources


def _copy_questions(own: Path, slug: str, folder: Path, copy: str) -> None:
    asked = questions_path(own, slug)
    if asked.is_file():
        target = questions_path(folder, copy)
        target.parent.mkdir(exist_ok=True)
        shutil.copy(asked, target)


def _rounds(own: Edition, topics: int) -> list[tuple[str, ...]]:
    """The slugs of the handbook, as often as needed."""
    slugs = [slug for slug in own.slugs if own.path(slug).is_file()]
    return [tuple(slugs[: topics - done]) for done in range(0, topics, len(slugs))]


def _numbered(text: str, number: int) -> str:
    return _FIRST_NAME.sub(
        lambda m: f'{m[1]} {number}"' if m[1] else f'{m[2]}"number {number}", ', text, count=2
    )
