"""The Debian package and the portable archive, made from the one-folder program.

Both are the same for the same commit: files carry the commit's time, and no name of who built them.
"""

import gzip
import os
import shutil
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
PROGRAM = PROJECT / "dist" / "handbook"
ICONS = PROJECT / "build" / "icons"
NAME = "myasthenia-handbook"
VERSION = version(NAME)
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}[os.uname().machine]
MOMENT = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or int(
    subprocess.check_output(["git", "log", "-1", "--format=%ct"], cwd=PROJECT, text=True)
)
"""Seconds since 1970: when the commit was made."""

CONTROL = f"""\
Package: {NAME}
Version: {VERSION}
Architecture: {ARCHITECTURE}
Maintainer: The myasthenia handbook <handbook@localhost>
Installed-Size: {{size}}
Depends: libc6 (>= 2.36), libegl1, libgl1, libdrm2, libfontconfig1, libglib2.0-0, libdbus-1-3,
 libxkbcommon-x11-0, libx11-xcb1, libxcb1, libwayland-client0, libwayland-cursor0, libwayland-egl1
Recommends: xdg-desktop-portal
Section: education
Priority: optional
Description: handbook for people who look after someone with myasthenia
 Plain words on myasthenia gravis, MuSK-MG, and the congenital and Lambert-Eaton
 syndromes: signs, treatments, day-to-day care, when to get help. It works
 without a network, and prints pages for the hospital and the kitchen wall.
"""
PORTABLE_README = """\
Open the folder and start “handbook”. Nothing is installed, and no network is needed.
"""


def debian_package(target: Path) -> None:
    """Lay out the package's tree below `build/`, and pack it."""
    tree = PROJECT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr" / "lib" / NAME
    shutil.copytree(PROGRAM, program)
    _desktop_files(tree / "usr" / "share")
    command = tree / "usr" / "bin" / "handbook"
    command.parent.mkdir()
    command.symlink_to(f"../lib/{NAME}/handbook")
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    _write(tree / "DEBIAN" / "control", CONTROL.format(size=size))
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program / "handbook" else 0o644)
        os.utime(path, (MOMENT, MOMENT), follow_symlinks=False)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(MOMENT)}
    command_line = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, target]
    subprocess.run(command_line, check=True, env=environment, stdout=subprocess.DEVNULL)


def portable_archive(target: Path) -> None:
    """The same program as a folder that runs from wherever it is unpacked."""
    folder = f"{NAME}-{VERSION}"
    _write(PROGRAM / "README.txt", PORTABLE_README)
    with tarfile.open(target, "w:xz") as archive:
        for path in sorted(PROGRAM.rglob("*")):
            name = f"{folder}/{path.relative_to(PROGRAM)}"
            archive.add(path, name, recursive=False, filter=_anonymous)


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = MOMENT
    return entry


def _desktop_files(share: Path) -> None:
    _copy(HERE / f"{NAME}.desktop", share / "applications")
    metainfo = HERE / "io.github.myasthenia_handbook.metainfo.xml"
    _write(share / "metainfo" / metainfo.name, _filled(metainfo))
    icons = share / "icons" / "hicolor"
    for picture in ICONS.glob("handbook-*.png"):
        size = picture.stem.rpartition("-")[2]
        _copy(picture, icons / f"{size}x{size}" / "apps", f"{NAME}.png")
    _copy(
        PROJECT / "resources" / "icons" / "handbook.svg", icons / "scalable" / "apps", f"{NAME}.svg"
    )
    manual = share / "man" / "man1" / "handbook.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzip.compress(_filled(HERE / "handbook.1").encode(), mtime=MOMENT))
    _copy(PROJECT / "LICENSE", share / "doc" / NAME, "copyright")


def _filled(template: Path) -> str:
    day = datetime.fromtimestamp(MOMENT, tz=UTC).date().isoformat()
    text = template.read_text(encoding="utf-8")
    return text.replace("@VERSION@", VERSION).replace("@DATE@", day)


def _copy(file: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if not PROGRAM.is_dir():
        sys.exit("There is no program to pack yet: “make package” makes it first.")
    debian_package(PROJECT / "dist" / f"{NAME}_{VERSION}_{ARCHITECTURE}.deb")
    portable_archive(PROJECT / "dist" / f"{NAME}-{VERSION}-linux-{os.uname().machine}.tar.xz")
