"""Where a link in a topic leads: the few kinds of targets that the handbook knows.

Writers link with relative file paths, so that links work in an editor too. A page holds
`topic:slug#heading`, `compare:aspect#condition`, `compare:choice`, `#heading`, or a web, mail or
telephone address.
"""

import posixpath
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

OUTSIDE_SCHEMES = ("https", "http", "mailto", "tel")
TOPIC = "topic:"
COMPARE = "compare:"
TERM = "term:"

BREAK = "\u200b"
"""Where a long address may be broken. It is no part of the address."""

_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")


def resolve_link(
    target: str, folder: PurePosixPath, files: Mapping[str, PurePosixPath]
) -> str | None:
    """The page's form of a writer's link, or None where it leads nowhere.

    `folder` is where the linking file stands, `files` each topic's file by slug, both relative to
    the edition.
    """
    scheme = _SCHEME.match(target)
    if scheme:
        known = scheme[1].lower() in OUTSIDE_SCHEMES or target.startswith(COMPARE)
        return target if known else None
    if target.startswith("#"):
        return target
    path, _, heading = target.partition("#")
    file = inside_edition(path, folder)
    if file is None or files.get(file.stem) != file:
        return None
    return f"{TOPIC}{file.stem}#{heading}" if heading else f"{TOPIC}{file.stem}"


def resolve_image(target: str, folder: PurePosixPath) -> str | None:
    """The image's path within the edition's `images`, or None where it stands elsewhere."""
    file = None if _SCHEME.match(target) else inside_edition(target, folder)
    if file is None or file.parts[:1] != ("images",) or file.suffix != ".svg":
        return None
    return file.as_posix()


def inside_edition(target: str, folder: PurePosixPath) -> PurePosixPath | None:
    """The relative path made plain, or None where it leaves the edition."""
    path = posixpath.normpath((folder / target).as_posix())
    if "\\" in target or path.startswith(("/", "..")):
        return None
    return PurePosixPath(path)
