"""The weights of ranking, read from the one file that `make learn-ranking` writes."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True)
class FieldWeight:
    """How much a word in a field counts, and how much a long field is marked down (0 to 1)."""

    weight: float
    length: float


@dataclass(frozen=True)
class Weights:
    """All weights, by the tables of the file."""

    fields: Mapping[str, FieldWeight]
    saturation: Mapping[str, float]
    parts: Mapping[str, float]
    likeness: Mapping[str, float]
    expansions: Mapping[str, float]
    shares: Mapping[str, float]


def weights_from(text: str) -> Weights:
    """The weights that a TOML text gives."""
    tables = tomllib.loads(text)
    fields = {name: FieldWeight(**field) for name, field in tables.pop("fields").items()}
    return Weights(fields=fields, **tables)


@cache
def learned_weights() -> Weights:
    """The weights that search comes with."""
    return weights_from(WEIGHTS.read_text(encoding="utf-8"))
