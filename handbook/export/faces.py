"""The bundled reading face, which every export carries so that it looks the same everywhere."""

from pathlib import Path, PurePosixPath

from handbook.content.resources import bundled_resources

FAMILY = "Atkinson Hyperlegible Next"
_FOLDER = PurePosixPath("fonts")
_STEM = "AtkinsonHyperlegibleNext"
_STYLES = {
    "Regular": "font-weight: 400; font-style: normal",
    "Italic": "font-weight: 400; font-style: italic",
    "Bold": "font-weight: 700; font-style: normal",
    "BoldItalic": "font-weight: 700; font-style: italic",
}


def face_files() -> dict[PurePosixPath, Path]:
    """The files of the face and its licence: where they stand in an export, and where here."""
    names = [*(f"{_STEM}-{style}.ttf" for style in _STYLES), f"{_STEM}-OFL.txt"]
    return {_FOLDER / name: bundled_resources() / "fonts" / name for name in names}


def face_rules() -> str:
    """The rules of a style sheet that make the face known; it stands beside the folder of fonts."""
    return "\n".join(
        f'@font-face {{ font-family: "{FAMILY}"; {style}; font-display: swap; '
        f'src: url("{_FOLDER}/{_STEM}-{name}.ttf") format("truetype"); }}'
        for name, style in _STYLES.items()
    )
