"""Damage to the files of an edition: byte by byte, and by what its formats have a meaning for."""

from collections.abc import Callable
from random import Random

TOKENS = tuple(
    word.encode()
    for word in (
        *("+++\n", "# ", "## ", "### ", "- ", "1. ", "- [ ] ", "> ", "|", "| --- | --- |\n"),
        *(
            "!!! danger\n    ",
            "!!! note\n    ",
            ":   ",
            "    ",
            "\t",
            "\n\n",
            "\r\n",
            "\r",
            "* * *\n",
        ),
        *("[@society]", "[@", "[x](cramps.md)", "[x](compare:a)", "![x](../../images/gap.svg)"),
        *("{: .callout }", "{: .diagram }", "{: .tick-list }", "{#a}", "{action:print}", "{", "}"),
        *(
            "____",
            "____ ____ ____ ____",
            "[SOURCES]",
            "[SIGNS breathing]",
            "[MEDICINES]",
            "[",
            "](",
        ),
        *("**", "__", "*", "_", "`", "<b>", "<!--", "&amp;", "&#0;", "\\", "^", "~~", "5*60*2"),
        *('title = "', "reviewed = ", "conditions = [", "= MG", '"""', "[[", "[a.b]", "nan", "inf"),
        *("javascript:alert(1)", "file:///etc/passwd", "https://x.example/a(b", "http://[::1"),
        *("\0", "\x1b[31m", "\u2028", "\u202e", "\ufeff", "\ufffe", "漢字", "😀", "01234 567 89"),
        *("[MEDICINES]", "](", "* * *\n"),
        *("<svg/>", "<use href='#a'/>", 'viewBox="0 0 1 99999"', "a" * 5_000, "9" * 400, "(" * 200),
    )
)

Mutation = Callable[[bytes, Random], bytes]


def flip_bytes(data: bytes, random: Random) -> bytes:
    """Some bytes become others."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 8)):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def cut(data: bytes, random: Random) -> bytes:
    """A stretch is gone; often the rest of the file."""
    start = random.randint(0, len(data))
    end = len(data) if random.random() < 0.3 else random.randint(start, len(data))
    return data[:start] + data[end:]


def repeat(data: bytes, random: Random) -> bytes:
    """A stretch stands many times."""
    start = random.randint(0, len(data))
    stretch = data[start : start + random.choice((1, 4, 40, 400))]
    return data[:start] + stretch * random.choice((2, 10, 300)) + data[start:]


def insert_token(data: bytes, random: Random) -> bytes:
    """What the formats have a meaning for stands where it should not."""
    for _ in range(random.randint(1, 6)):
        at = random.randint(0, len(data))
        data = data[:at] + random.choice(TOKENS) * random.choice((1, 1, 2, 40)) + data[at:]
    return data


def swap_lines(data: bytes, random: Random) -> bytes:
    """Lines stand in another order."""
    lines = data.split(b"\n")
    for _ in range(random.randint(1, 4)):
        one, other = random.randrange(len(lines)), random.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


MUTATIONS: tuple[Mutation, ...] = (flip_bytes, cut, repeat, insert_token, insert_token, swap_lines)


def mutate(data: bytes, random: Random) -> bytes:
    """The data with one to three kinds of damage."""
    for _ in range(random.randint(1, 3)):
        data = random.choice(MUTATIONS)(data, random)
    return data
