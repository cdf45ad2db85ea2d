"""The type of myasthenia on a sheet: named, where it is known, in the place of boxes to tick."""

from handbook.content.conditions import CONDITIONS, FULL_NAMES
from handbook.paper.blocks import Block
from handbook.paper.inlines import plain


def with_condition(blocks: list[Block], condition: str) -> list[Block]:
    """The blocks, the boxes for the conditions replaced by the one that is chosen, if one is."""
    if not condition:
        return blocks
    named = {"kind": "named", "short": condition, "full": FULL_NAMES[condition]}
    return [named if _asks_for_condition(block) else block for block in blocks]


def _asks_for_condition(block: Block) -> bool:
    """Whether it is a list with one box for each condition."""
    if block["kind"] != "ticks" or len(block["items"]) != len(CONDITIONS):
        return False
    words = ["".join(plain(inner["words"]) for inner in item) for item in block["items"]]
    return all(any(name.startswith(word) for name in CONDITIONS) for word in words)
