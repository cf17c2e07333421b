"""The blocks that an editor can write, and their options: one schema for errors and documentation."""

from typing import ClassVar, Literal

from pydantic import Field

from plugins.model.front_matter import Language, Line, Strict


class Block(Strict):
    """The options of a block. `argument` says whether text stands after its bar, `text` whether it holds text."""

    argument: ClassVar[Literal["required", "none"]] = "none"
    text: ClassVar[Literal["required", "optional", "none"]] = "required"


class Notice(Block):
    """A notice that stands out from the text. Its title stands after the bar."""

    argument = "required"
    tone: Literal["info", "caution", "history"] = Field(
        "info", description="`history` is for what was true at an earlier date."
    )


class Quote(Block):
    """The words of somebody else. Who says them stands after the bar."""

    argument = "required"
    source: Line | None = Field(None, description="A key of `sources.yaml`.")
    lang: Language | None = Field(None, description="The language of the quotation, if not the page's.")


class Figures(Block):
    """A row of two to four figures."""


class Figure(Block):
    """A number from `figures.yaml`, large, with its year, kind and source. The text says what it counts."""

    id: Line = Field(description="A key of `figures.yaml`.")


class Chart(Block):
    """A chart from `charts.yaml`, with its numbers in a table. Its title stands after the bar."""

    argument = "required"
    id: Line = Field(description="A key of `charts.yaml`.")


class Cards(Block):
    """A row of cards."""

    numbered: bool = Field(False, description="Whether the cards are counted.")


class Card(Block):
    """A card. Its title stands after the bar."""

    argument = "required"
    link: Line | None = Field(None, description="The path to the file of a page.")


class Shelf(Block):
    """A shelf of goods, each with its label."""

    text = "none"
    goods: tuple[Line, ...] = Field(min_length=1, description="Keys of `goods.yaml`.")


class Helplines(Block):
    """The emergency number and the helplines of a country."""

    text = "none"
    country: Line = Field(description="The ISO 3166 code of a country, such as `GB`.")


class Sources(Block):
    """Every source that the site cites, by its class."""

    text = "none"


class Publisher(Block):
    """Who publishes the site, or how to reach them, from `publisher.yaml`."""

    text = "none"
    show: Literal["statement", "contacts"] = Field(description="Which of the two.")


BLOCKS: dict[str, type[Block]] = {
    block.__name__.lower(): block
    for block in (
        Notice, Quote, Figures, Figure, Chart, Cards, Card, Shelf, Helplines, Sources, Publisher,
    )
}  # fmt: skip
