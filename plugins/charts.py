"""Bars, measured from numbers when the site is built.

Words stand beside the bars as words, so that they wrap, grow and turn around as all
others do; only the bars are drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 60.0  # per cent of the width: room for the number behind the longest bar


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, and its length in per cent of the width."""

    label: str
    amount: str
    length: float


def draw_bars(rows: Sequence[tuple[str, float, str]]) -> list[Bar]:
    """Return the bars of a chart.

    `rows` holds a label, its value (any unit, not negative) and the value in words;
    the largest value fills LONGEST per cent of the width.
    """
    largest = max(value for _, value, _ in rows) or 1
    return [Bar(label, amount, round(value / largest * LONGEST, 2)) for label, value, amount in rows]
