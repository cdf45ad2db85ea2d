"""Themes as their files say: colours named once, and the roles that use them.

Apart from the window, because the exports are dressed in the same colours.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Colours:
    """A theme's name, whether it is `dark`, and the colour of each role as `#rrggbb`."""

    name: str
    dark: bool
    roles: dict[str, str]


def read_colours(folder: Path, key: str) -> Colours:
    """The colours of the theme in `folder/key.toml`, which the program itself brings."""
    table = tomllib.loads((folder / f"{key}.toml").read_text(encoding="utf-8"))
    roles = {role: table["base"][colour] for role, colour in table["roles"].items()}
    return Colours(table["name"], table["scheme"] == "dark", roles)
