"""The layers: what may import what, and that nothing reaches for the network."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "handbook"
ORDER = ["errors", "content", "search", "paper", "personal", "export", "ui", "app"]
BESIDE = {"search", "paper", "personal", "export"}
WITHOUT_QT = {
    "errors",
    "content",
    "search",
    "paper",
    "personal",
    "export",
    "request",
    "cli",
    "parts",
}
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "asyncio"}
MODULES = sorted(PACKAGE.rglob("*.py"))
UI = [path for path in MODULES if path.is_relative_to(PACKAGE / "ui")]
ROOMS = {path.name for path in (PACKAGE / "ui").iterdir() if (path / "__init__.py").exists()}
SHARED = {"look", "widgets"}
MOST_MODULES = 12
MOST_METHODS = 25
AROUND = {"about", "desktop"}
"""The rooms round the window, which the start alone connects with it."""


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names += [node.module or "", *(f"{node.module}.{part.name}" for part in node.names)]
    return set(names)


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_what_stands_to_its_left(path):
    own = layer(path)
    for name in imported(path):
        other = name.split(".")[1] if name.startswith("handbook.") else ""
        if own in ORDER and other in ORDER and other != own:
            assert ORDER.index(other) < ORDER.index(own), name
            assert not (own in BESIDE and other in BESIDE), name


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_module_imports_a_network_library(path):
    assert not {name.split(".")[0] for name in imported(path)} & NETWORK


def test_the_core_never_loads_qt():
    core = [
        ".".join(("handbook", *p.relative_to(PACKAGE).with_suffix("").parts))
        for p in MODULES
        if layer(p) in WITHOUT_QT
    ]
    code = f"import sys; {'; '.join(f'import {m}' for m in core)}; print('PySide6' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def room(name: str) -> str:
    """The room of `ui` that a module stands in, "" where it stands in none."""
    package, layer_name, *inside = f"{name}..".split(".")[:3]
    return inside[0] if (package, layer_name) == ("handbook", "ui") and inside[0] in ROOMS else ""


@pytest.mark.parametrize("path", UI, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_rooms_import_only_the_shared_ones_and_the_window_alone_imports_them_all(path):
    own = room(name_of(path))
    others = {room(name) for name in imported(path)} - {"", own}
    if path.stem == "window":
        assert others == ROOMS - AROUND
    else:
        assert others <= SHARED


def test_no_modules_import_each_other_in_a_circle():
    names = {name_of(path) for path in MODULES}
    graph = {name_of(path): (imported(path) & names) - {name_of(path)} for path in MODULES}
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("name", sorted(ROOMS))
def test_a_room_has_a_dozen_modules_and_says_in_one_line_what_it_is_for(name):
    modules = [path for path in (PACKAGE / "ui" / name).iterdir() if path.suffix == ".py"]
    assert len(modules) - 1 <= MOST_MODULES
    (statement,) = ast.parse((PACKAGE / "ui" / name / "__init__.py").read_text("utf-8")).body
    assert len(statement.value.value.splitlines()) == 1


@pytest.mark.parametrize("path", UI, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_class_of_the_window_has_at_most_25_methods(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            methods = [one for one in node.body if isinstance(one, ast.FunctionDef)]
            assert len(methods) <= MOST_METHODS, node.name
