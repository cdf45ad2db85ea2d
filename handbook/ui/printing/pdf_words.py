"""The words of a PDF's page written as words: Qt places each letter by itself.

Joined letters take a third less room, and other programs find and copy them more surely. The
operators are those of ISO 32000-1, section 9.4; what does not look as expected is left as it is.
"""

import re
from collections.abc import Mapping, Sequence

_RUN = re.compile(
    rb"(BT\n(/F\d+) ([\d.]+) Tf [^\n]* Tm\n[\d.-]+ [\d.-]+ Td )<(\w{4})> Tj\n"
    rb"((?:[\d.-]+ 0 Td <\w{4}> Tj\n)+)ET\n"
)
_LETTER = re.compile(rb"([\d.-]+) 0 Td <(\w{4})> Tj\n")


def join_letters(content: bytes, widths: Mapping[str, Sequence[float]]) -> bytes:
    """The page's content with each run of letters as one string.

    `widths` gives for each font the width of each letter in thousandths of the type's size.
    """

    def joined(run: re.Match[bytes]) -> bytes:
        font = widths.get(run[2].decode())
        return run[0] if font is None else run[1] + _string(run, font) + b" TJ\nET\n"

    return _RUN.sub(joined, content)


def with_spaces(letters: bytes) -> bytes:
    """A font's table of what its letters mean, its space a space.

    Qt names the first of all characters that look like nothing, which is the tabulator.
    """
    return letters.replace(b"<0009>", b"<0020>").replace(b"<00A0>", b"<0020>")


def _string(run: re.Match[bytes], widths: Sequence[float]) -> bytes:
    """The letters, with a number wherever the next one does not stand where the width says.

    What is lost by rounding is carried on, so that a long line stays as long as it was.
    """
    size, letter, error = float(run[3]), run[4], 0.0
    parts = [b"[<", letter]
    for step, following in _LETTER.findall(run[5]):
        error += widths[int(letter, 16)] - float(step) * 1000 / size
        if abs(error) >= 1:
            parts.append(b">%d<" % error)
            error -= int(error)
        parts.append(following)
        letter = following
    parts.append(b">]")
    return b"".join(parts)
