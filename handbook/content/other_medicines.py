"""Names that are medicines and stand on no list of the handbook: of them it only knows that."""

from dataclasses import dataclass
from pathlib import Path

from handbook.content.files import is_file, parse_toml, read_text
from handbook.errors import HandbookError, Problem


@dataclass(frozen=True)
class OtherMedicines:
    """Names, and endings by which a name that nobody knows is taken for a medicine's."""

    names: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_other_medicines(folder: Path) -> OtherMedicines:
    """The names of the edition in `folder`, none where it has no such file."""
    path = folder / "other-medicines.toml"
    if not is_file(path):
        return OtherMedicines()
    try:
        table = parse_toml(read_text(path), path, "The list of other medicines")
    except HandbookError as error:
        return OtherMedicines(problems=(error.problem,))
    names, endings = (
        tuple(str(word) for word in table.get(key, ())) for key in ("names", "endings")
    )
    return OtherMedicines(names, endings)
