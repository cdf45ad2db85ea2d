"""The parts that the program is made of, with their versions and licences."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from handbook.content.names import DISTRIBUTION

_NAME = re.compile(r"[\w.-]+")
_LICENCE_CLASSIFIER = "License :: "


@dataclass(frozen=True)
class Part:
    """One part: its name, its version, and its licence as an SPDX expression where it has one."""

    name: str
    version: str
    licence: str


def version() -> str:
    """The version of the handbook."""
    return distribution(DISTRIBUTION).version


def parts() -> list[Part]:
    """The handbook, the interpreter and every library that is needed to run, by name."""
    interpreter = Part("Python", sys.version.split()[0], "PSF-2.0")
    face = Part("Atkinson Hyperlegible Next", "", "OFL-1.1")
    libraries = map(_part, _needed(DISTRIBUTION, set()))
    return sorted((interpreter, face, *libraries), key=lambda part: part.name.lower())


def _needed(name: str, seen: set[str]) -> Iterator[Distribution]:
    """The distribution and what it requires. What is for other systems is not installed here."""
    if name.lower() in seen:
        return
    seen.add(name.lower())
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return
    yield found
    for requirement in found.requires or ():
        required = _NAME.match(requirement)
        if required and "extra ==" not in requirement:
            yield from _needed(required[0], seen)


def _part(found: Distribution) -> Part:
    return Part(found.name, found.version, _licence(found))


def _licence(found: Distribution) -> str:
    told = found.metadata
    expression, words = told["License-Expression"], (told["License"] or "").split("\n")[0]
    named = [
        classifier.rpartition(" :: ")[2]
        for classifier in told.get_all("Classifier") or ()
        if classifier.startswith(_LICENCE_CLASSIFIER)
    ]
    return expression or words or ", ".join(named)
