"""Where the resources are: the program's own, and the images of an edition."""

from pathlib import Path

LANGUAGE = "en"


def bundled_resources() -> Path:
    """The resources that the program brings: in the installed package, or beside its source."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def image_file(folder: Path, name: str) -> Path | None:
    """The image that a page of the edition in `folder` names, or None where there is none.

    An image stands in the folder `images`; a name that leads out of it is that of none.
    """
    path = folder / name
    try:
        inside = path.resolve().is_relative_to((folder / "images").resolve())
        return path if inside and path.suffix == ".svg" and path.is_file() else None
    except (OSError, ValueError):
        return None
