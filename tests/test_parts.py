"""The parts of the program, and their licences."""

import re
import tomllib
from pathlib import Path

from handbook.parts import parts, version

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))


def test_every_library_that_is_required_is_a_part():
    required = {re.match(r"[\w-]+", line)[0].lower() for line in PROJECT["project"]["dependencies"]}
    named = {part.name.lower().replace("_", "-") for part in parts()}
    assert required <= named


def test_every_part_has_a_licence():
    assert [part.name for part in parts() if not part.licence] == []


def test_libraries_for_writers_and_developers_are_no_parts():
    assert not {"pytest", "ruff", "mypy"} & {part.name.lower() for part in parts()}


def test_the_version_is_that_of_the_project():
    assert version() == PROJECT["project"]["version"]
