"""The wheel carries the whole handbook: installed elsewhere, it needs nothing of this folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
RENDER = """
import handbook
from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.content.html import to_html
print(handbook.__file__)
print(bundled_resources())
print(to_html(Edition(bundled_resources()).page("emergency").body))
"""


def run(*command, folder, **environment):
    told = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
    )
    assert told.returncode == 0, told.stderr
    return told.stdout


def names_in(wheel):
    with zipfile.ZipFile(wheel) as files:
        return files.namelist()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", folder, PROJECT)
    run(*build, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The wheel's files in a folder of their own; its libraries are those of the tests."""
    target = tmp_path_factory.mktemp("installed")
    options = ("--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check")
    run("-m", "pip", "install", *options, "--target", target, wheel, folder=target)
    return target


def test_the_wheel_carries_every_file_of_the_resources(wheel):
    carried = set(names_in(wheel))
    files = [path for path in (PROJECT / "resources").rglob("*") if path.is_file()]
    assert files
    assert {
        f"handbook/resources/{path.relative_to(PROJECT / 'resources').as_posix()}" for path in files
    } <= carried


def test_the_same_files_give_the_same_wheel(wheel, tmp_path):
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, PROJECT)
    run(*build, folder=tmp_path)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_the_wheel_carries_no_tests(wheel):
    assert not [name for name in names_in(wheel) if name.startswith("tests/")]


def test_it_lists_its_topics_from_another_folder(installed, tmp_path):
    listed = run("-m", "handbook", "topics", folder=tmp_path, PYTHONPATH=str(installed))
    assert listed == run("-m", "handbook", "topics", folder=PROJECT)


def test_it_renders_a_page_from_its_own_resources(installed, tmp_path):
    told = run("-c", RENDER, folder=tmp_path, PYTHONPATH=str(installed))
    module, resources, html = told.split("\n", 2)
    assert Path(module) == installed / "handbook" / "__init__.py"
    assert Path(resources) == installed / "handbook" / "resources"
    assert '<div class="callout danger">' in html


def test_its_command_is_the_program(wheel):
    with zipfile.ZipFile(wheel) as files:
        (name,) = [name for name in files.namelist() if name.endswith("entry_points.txt")]
        assert "handbook = handbook.app:main" in files.read(name).decode()
