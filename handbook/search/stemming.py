"""What the forms of an English word have in common: "weaker", "weakness" and "weakened".

Written out here, because SQLite keeps its own stemmer to itself and search needs two degrees:
forms of one word, and words of one family.
"""

import re
from functools import lru_cache

from handbook.search.english import IRREGULAR, KEPT

_LEAST = 3
"""Letters that must be left when an ending is taken off."""

_BRITISH = (
    (re.compile(r"(?<=[a-z])(?:ae|oe)(?=[a-z]{2}|a)|^oe"), "e"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|less$|ful$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[drs]*$|ing$|ation)"), "iz"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]{2}[aeiou])ll(?=ed$|ing$|or|er)"), "l"),
    (re.compile(r"sulph"), "sulf"),
)
_MAY_BE_BRITISH = re.compile("ae|oe|our|is|[bt]re|ll|sulph")
_FAMILY = re.compile(
    r"(.{4,}?)(?:"
    r"ization|abiliti|ibiliti|ational|fulness|iveness|ousness|ation|ition|ement|ness|"
    r"less|ment|abl|ibl|anci|enci|ativ|anc|enc|ant|ent|ful|ous|ion|ism|ist|iti|iv|al|"
    r"at|er|or|ic|en|iz|est|li|i|u"
    r")"
)
"""A root and the longest ending that makes a word of its family, as `stem` leaves them."""
_LOST_E = re.compile(r"[^aeiouy][aeiouy][^aeiouwxy]")
"""What a word of four letters is before -ing and -ed: "caring" is of "care", not of "car"."""
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What the plural, the past and the -ing form of a folded word share; one spelling of two."""
    word = IRREGULAR.get(word, word)
    if not (word.isascii() and word.isalpha()) or len(word) <= _LEAST or word in KEPT:
        return word
    return _without_e(_without_past(_without_plural(american(word))))


@lru_cache(maxsize=65536)
def family(word: str) -> str:
    """What the words of one family share: "breath", "breathless" and "breathing"."""
    root = stem(word)
    if word in KEPT or not root.isalpha():
        return root
    while (parts := _FAMILY.fullmatch(root)) and _VOWEL.search(parts[1]):
        root = _without_past(_single(parts[1]))
    return root


def american(word: str) -> str:
    """The American spelling of a folded word, as far as rules go: "oedema" is "edema"."""
    if not _MAY_BE_BRITISH.search(word):
        return word
    for pattern, letters in _BRITISH:
        word = pattern.sub(letters, word)
    return word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("sis") and len(word) > 5:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_past(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= _LEAST and _VOWEL.search(rest):
            return f"{rest}e" if _LOST_E.fullmatch(rest) else _single(rest)
    return word


def _without_e(word: str) -> str:
    if word.endswith("y") and len(word) > _LEAST:
        return word[:-1] + "i"
    return word[:-1] if word.endswith("e") and len(word) > _LEAST + 1 else word


def _single(word: str) -> str:
    """Without the consonant that an ending doubled: "stopp" is "stop"."""
    doubled = len(word) > _LEAST and word[-1] == word[-2] and word[-1] in "bdgmnprt"
    return word[:-1] if doubled else word
