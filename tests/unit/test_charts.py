"""The bars of a chart."""

import pytest

from plugins.charts import LONGEST, draw_bars

ROWS = [('Ásia <116> & "x"', 15_100_000, "15,1 milhões"), ("欧洲", 4_100_000, "410万"), ("أفريقيا", 0, "0")]


def test_longest_bar_leaves_room_for_its_number() -> None:
    """
    The longest bar is as long as it may be, so that its number fits behind it.
    """
    assert LONGEST == max(bar.length for bar in draw_bars(ROWS))
    assert 0 < LONGEST < 100


@pytest.mark.parametrize("unit", [1, 0.1, 1_000_000, 236e9])
def test_bars_are_in_proportion(unit: float) -> None:
    """
    A bar that counts twice as much is twice as long, in any unit, and nothing has no length.
    """
    bars = draw_bars([("a", 10 * unit, ""), ("b", 5 * unit, ""), ("c", 0, "")])

    assert [LONGEST, LONGEST / 2, 0] == [bar.length for bar in bars]


def test_bars_stand_in_the_order_of_the_rows() -> None:
    """
    The editor decides which bar comes first, not its length.
    """
    assert ["b", "a", "c"] == [bar.label for bar in draw_bars([("b", 1, ""), ("a", 3, ""), ("c", 2, "")])]


def test_words_stay_as_they_are() -> None:
    """
    Labels and numbers are shown as the language wrote them.
    """
    assert [(label, amount) for label, _, amount in ROWS] == [
        (bar.label, bar.amount) for bar in draw_bars(ROWS)
    ]


def test_nothing_but_noughts_can_be_drawn() -> None:
    """
    A chart of nothing has bars without length; it does not fail.
    """
    assert [0, 0] == [bar.length for bar in draw_bars([("a", 0, "0"), ("b", 0, "0")])]
