"""The resources that the program brings: where they are, the colours of its themes, images."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

LANGUAGE = "en"

_MOST_BYTES = 1_000_000
"""The largest diagram has about 22,000."""
_OUTSIDE = re.compile(
    r"""href\s*=\s*["'](?!\#)|url\(\s*["']?(?!\#)|<!(?!--)|@import""", re.IGNORECASE
)
"""What takes another file into a drawing, or words that stand for anything."""


@dataclass(frozen=True)
class Colours:
    """A theme's name, whether it is `dark`, and the colour of each role as `#rrggbb`."""

    name: str
    dark: bool
    roles: dict[str, str]


def bundled_resources() -> Path:
    """The resources that the program brings: in the installed package, or beside its source."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def read_colours(folder: Path, key: str) -> Colours:
    """The colours of the theme in `folder/key.toml`, which the program itself brings."""
    table = tomllib.loads((folder / f"{key}.toml").read_text(encoding="utf-8"))
    roles = {role: table["base"][colour] for role, colour in table["roles"].items()}
    return Colours(table["name"], table["scheme"] == "dark", roles)


def image_file(folder: Path, name: str) -> Path | None:
    """The image that a page of the edition in `folder` names, or None where there is none.

    An image stands in the folder `images`; a name that leads out of it is that of none, and so is
    one of a drawing that is too large, cut off, or takes in what stands elsewhere.
    """
    path = folder / name
    try:
        inside = path.resolve().is_relative_to((folder / "images").resolve())
        return path if inside and path.suffix == ".svg" and _is_sound(path) else None
    except (OSError, ValueError):
        return None


def _is_sound(drawing: Path) -> bool:
    if not drawing.is_file() or drawing.stat().st_size > _MOST_BYTES:
        return False
    text = drawing.read_text(encoding="utf-8")
    return text.rstrip().endswith("</svg>") and not _OUTSIDE.search(text)
