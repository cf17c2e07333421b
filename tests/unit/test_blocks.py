"""The options of blocks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.documents import check, load_yaml
from plugins.model.blocks import BLOCKS

FaultsOf = Callable[..., list[str]]

PATH = "content/zh-Hans/index.md"
TEMPLATES = Path(__file__).parents[2] / "theme" / "templates" / "blocks"


def read(name: str, options: str) -> Any:
    return check(load_yaml(options, PATH, 9) if options else {}, BLOCKS[name], PATH, 9)


def test_every_block_has_a_template_and_every_template_a_block() -> None:
    """
    What an editor can write can be shown, and nothing else can.
    """
    templates = sorted(file.stem for file in TEMPLATES.glob("*.html"))

    assert sorted(BLOCKS) == templates


def test_every_block_and_option_is_explained() -> None:
    """
    The editors' guide has a sentence for every block and option.
    """
    unexplained = [name for name, schema in BLOCKS.items() if not (schema.__doc__ or "").strip()]
    unexplained += [
        f"{name}.{option}"
        for name, schema in BLOCKS.items()
        for option, field in schema.model_fields.items()
        if not field.description
    ]

    assert [] == unexplained


@pytest.mark.parametrize(
    ("name", "option", "value"),
    [
        ("notice", "tone", "info"),
        ("cards", "numbered", False),
        ("card", "link", None),
        ("quote", "source", None),
    ],
)
def test_option_may_be_left_out(name: str, option: str, value: object) -> None:
    """
    A block without options is the common case.
    """
    options = read(name, "")

    assert value == getattr(options, option)


def test_norway_is_a_country() -> None:
    """
    `country: NO` asks for the helplines of Norway.
    """
    options = read("helplines", "    country: NO")

    assert "NO" == options.country


@pytest.mark.parametrize(
    ("name", "options", "fault"),
    [
        ("notice", "    tune: info", "9: tune: is not a field that we know. Did you mean “tone”?"),
        ("notice", "    tone: hystory", "9: tone: “hystory” is not possible. Did you mean “history”?"),
        (
            "notice",
            "    tone: <b>",
            "9: tone: “<b>” is not possible. Known: caution, history, info.",
        ),
        ("figure", "", "9: id: is missing. Add it."),
        ("chart", "    ids: x", "9: id: is missing. Add it."),
        ("helplines", "    country: ''", "9: country: “” String should have at least 1 character. Write something, or leave the field out."),
        ("shelf", "    goods: tomatoes", "9: goods: “tomatoes” should be a valid tuple. Write a list: [one, two]."),
        ("publisher", "    show: all", "9: show: “all” is not possible. Known: contacts, statement."),
        ("figures", "    numbered: true", "9: numbered: is not a field that we know."),
        ("cards", "    numbered: perhaps", "9: numbered: “perhaps” should be a valid boolean, unable to interpret input. Write true or false."),
    ],
)  # fmt: skip
def test_wrong_option_says_what_to_write(faults_of: FaultsOf, name: str, options: str, fault: str) -> None:
    """
    A wrong option names its line and itself, and what to write.
    """
    faults = faults_of(read, name, options)

    assert f"{PATH}:{fault}" in faults


def test_shelf_without_goods_is_a_fault(faults_of: FaultsOf) -> None:
    """
    An empty shelf is a slip, and says what to write.
    """
    faults = faults_of(read, "shelf", "    goods: []")

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:9: goods: ")
