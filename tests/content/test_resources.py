"""Themes are read as their files say: names of colours become the colours."""

import re

import pytest

from handbook.content.resources import bundled_resources, read_colours


def test_each_role_has_the_colour_that_is_named(tmp_path):
    (tmp_path / "night.toml").write_text(
        'name = "Night"\nscheme = "dark"\n[base]\nink = "#112233"\n[roles]\npage = "ink"\n',
        encoding="utf-8",
    )
    colours = read_colours(tmp_path, "night")
    assert (colours.name, colours.dark, colours.roles) == ("Night", True, {"page": "#112233"})


@pytest.mark.parametrize("key", ["paper", "dark", "contrast", "print"])
def test_each_bundled_theme_gives_every_role_a_colour(key):
    roles = read_colours(bundled_resources() / "themes", key).roles
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in roles.values())
