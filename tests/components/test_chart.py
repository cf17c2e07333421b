"""Bars, with their numbers in a table."""

from collections.abc import Callable
from typing import Any

import pytest
from markupsafe import Markup

from plugins.charts import draw_bars

Render = Callable[..., Any]

ROWS = [("Ásia", 15_100_000, "15,1 milhões"), ("África", 3_800_000, "3,8 milhões")]


@pytest.fixture
def chart(render: Render) -> Callable[..., Any]:
    """Render the chart of two rows, with a word or two changed."""

    def draw(**changes: object) -> Any:
        arguments = {
            "id": "chart-by-region",
            "title": "Forced labour by region, 2021",
            "bars": draw_bars(ROWS),
            "description": "Ásia: 15,1 milhões; África: 3,8 milhões",
            "headings": ["What", "People"],
            "rows": [[label, amount] for label, _, amount in ROWS],
            "caption": "Estimate for 2021",
            "cite": Markup('<x-cite keys="ge-2021"></x-cite>'),
            **changes,
        }
        return render("chart", "chart", caller="<p>What is to be seen.</p>", **arguments)

    return draw


def test_chart_is_named_by_its_title(chart: Callable[..., Any]) -> None:
    """
    The figure is called by its visible title, with the text below it.
    """
    root = chart()
    (figure,) = root.xpath("figure")

    assert ["Forced labour by region, 2021"] == root.xpath(
        f"//*[@id='{figure.get('aria-labelledby')}']/text()"
    )
    assert ["What is to be seen."] == root.xpath("figure/figcaption/p[not(@class)]/text()")


def test_drawing_is_said_in_words(chart: Callable[..., Any]) -> None:
    """
    Who does not see the bars is told what they show.
    """
    (drawing,) = chart().xpath("//*[@role='img']")

    assert "Ásia: 15,1 milhões; África: 3,8 milhões" == drawing.get("aria-label")


def test_every_row_has_a_bar_its_label_and_its_number(chart: Callable[..., Any]) -> None:
    """
    A bar is drawn for each row, below its label and before its number.
    """
    root = chart()

    assert [f"{bar.length}%" for bar in draw_bars(ROWS)] == root.xpath("//svg[rect]/@width")
    assert ["Ásia", "15,1 milhões", "África", "3,8 milhões"] == root.xpath(
        "//*[@role='img']//text()[normalize-space()]"
    )


def test_bar_is_no_wider_than_its_place(chart: Callable[..., Any]) -> None:
    """
    A bar and its number fit beside each other.
    """
    widths = [float(width.rstrip("%")) for width in chart().xpath("//svg/@width")]

    assert [] == [width for width in widths if not 0 <= width <= 80]


def test_table_holds_the_same_numbers(chart: Callable[..., Any]) -> None:
    """
    Every number of the drawing stands in a table, with headings of columns and rows.
    """
    root = chart(
        headings=["What", "People", "Rate"],
        rows=[["Ásia", "15,1 milhões", "3,5"], ["África", "3,8 milhões", "2,9"]],
    )

    assert ["What", "People", "Rate"] == root.xpath("//thead/tr/th[@scope='col']/text()")
    assert ["Ásia", "África"] == root.xpath("//tbody/tr/th[@scope='row']/text()")
    assert ["15,1 milhões", "3,5", "3,8 milhões", "2,9"] == root.xpath("//tbody/tr/td/bdi/text()")


def test_wide_table_can_be_moved_by_keyboard(chart: Callable[..., Any]) -> None:
    """
    A table that is wider than the screen scrolls by itself, and can be reached to do so.
    """
    assert ["0"] == chart().xpath("//div[table]/@tabindex")


def test_caption_names_year_kind_and_source(chart: Callable[..., Any]) -> None:
    """
    Below a chart stands whether it was estimated, for when, and where that is from.
    """
    (caption,) = chart().xpath("figure/p[@class='chart__caption']")

    assert "Estimate for 2021" == caption.text
    assert ["ge-2021"] == caption.xpath("x-cite/@keys")


def test_words_stay_as_they_are(chart: Callable[..., Any], words: str) -> None:
    """
    Words that look like HTML, run from the right or are very long are shown as they are, wherever they stand.
    """
    root = chart(
        title=words, description=words, headings=[words, words], caption=words, cite="", rows=[[words, words]],
        bars=draw_bars([(words, 1, words)]),
    )  # fmt: skip
    found = root.xpath(
        "//p[@class='chart__title' or @class='chart__caption'] | //*[@role='img']/p | //b | //th | //td/bdi"
    )

    assert [words] == root.xpath("//*[@role='img']/@aria-label")
    assert [words] * 8 == [each.text_content() for each in found]
