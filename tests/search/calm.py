"""How property tests run here: without a clock, leaving nothing behind."""

from hypothesis import settings

CALM = settings(deadline=None, database=None, max_examples=60)
