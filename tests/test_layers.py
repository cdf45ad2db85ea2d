"""The layers: what may import what, and that nothing reaches for the network."""

import ast
import subprocess
import sys
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


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    names += [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    return set(names)


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


def test_the_first_page_is_written_without_qt():
    code = (
        "import sys; from handbook.content.resources import bundled_resources;"
        "from handbook.ui.reading.page_writer import PageWriter;"
        "print(PageWriter(bundled_resources()).write('emergency', 'dark', 20.0) is None);"
        "print('PySide6' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "False"]


def test_inside_ui_only_what_arranges_the_window_imports_panes():
    panes = {f"handbook.ui.reading.{n}" for n in ("topic_tree", "reading_pane", "find_bar")}
    panes |= {"handbook.ui.searching.hit_list", "handbook.ui.comparison.view"}
    for path in (PACKAGE / "ui").rglob("*.py"):
        names = imported(path)
        if path.stem not in {"surroundings", "navigator", "session"}:
            assert not names & panes, path.stem
