"""Bars, drawn from numbers when the site is built.

Lengths are percentages and heights are pixels, so that the drawing fills any width
while its words keep their size; in a language written from the right it begins there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

ROW = 62  # px: a line of label, a bar, and the space below
LABEL = 20  # px: from the top of a row to the foot of its label
BAR_TOP, BAR_HEIGHT = 28, 24  # px
LONGEST = 52.0  # per cent of the width: room for the number behind the longest bar


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, its place in px from the top, its start and length in per cent."""

    label: str
    amount: str
    label_y: int
    y: int
    amount_y: int
    x: float
    length: float
    label_x: float
    amount_x: float


@dataclass(frozen=True, slots=True)
class Drawing:
    height: int
    bar_height: int
    amount_gap: int
    bars: tuple[Bar, ...]


def draw_bars(rows: Sequence[tuple[str, float, str]], direction: str) -> Drawing:
    """Return the geometry of a bar chart.

    `rows` holds a label, its value (any unit, not negative) and the value in words;
    the longest bar fills LONGEST per cent of the width.
    """
    largest = max(value for _, value, _ in rows)
    mirrored = direction == "rtl"
    bars = []
    for number, (label, value, amount) in enumerate(rows):
        top = number * ROW
        length = round(value / largest * LONGEST, 2)
        bars.append(Bar(
            label=label,
            amount=amount,
            label_y=top + LABEL,
            y=top + BAR_TOP,
            amount_y=top + BAR_TOP + BAR_HEIGHT - 6,
            x=round(100 - length, 2) if mirrored else 0,
            length=length,
            label_x=100 if mirrored else 0,
            amount_x=round(100 - length, 2) if mirrored else length,
        ))  # fmt: skip
    return Drawing(len(rows) * ROW, BAR_HEIGHT, -8 if mirrored else 8, tuple(bars))
