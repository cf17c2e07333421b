"""What a page points to, and is not there."""

from collections.abc import Callable

import pytest

from plugins.documents import check, load_yaml
from plugins.model.blocks import BLOCKS
from plugins.model.entries import BlockCall, Entry, Heading, Mention, Text
from plugins.references import (
    find_broken_links,
    find_faults,
    find_faults_of,
    find_unknown_data,
    find_unknown_sources,
)
from plugins.site import Data, Site

MakeEntry = Callable[..., Entry]
MakeSite = Callable[..., Site]


@pytest.fixture
def site(make_site: MakeSite, make_entry: MakeEntry) -> Site:
    """Three languages; learn/why is in English alone; one image, and one record in each table."""
    headings = (Heading(2, "eleven", "Eleven"), Heading(2, "标题", "标题"))
    entries = [
        make_entry(code, "learn/signs", Text("", headings=headings)) for code in ("en", "pt-BR", "zh-Hans")
    ]
    entries += [make_entry(code, "help/index") for code in ("en", "pt-BR", "zh-Hans")]
    entries += [make_entry("en", "learn/why", Text("", headings=headings[:1]))]
    site = make_site(["en", "pt-BR", "zh-Hans"], entries)
    site.images = {"images/receipt.svg": "1f2e3d", "images/收据/小票.svg": "4c5b6a"}
    site.data = Data(
        tables={
            "sources": {"ge-2021": 1, "unodc-2024": 1},
            "figures": {"forced-labour": 1},
            "charts": {"by-kind": 1},
            "goods": {"tomatoes": 1, "jeans": 1},
            "emergency": {"GB": 1, "NO": 1},
        }
    )
    return site


def page(make_entry: MakeEntry, code: str, **mentions: tuple[Mention, ...]) -> Entry:
    return make_entry(code, "learn/x", Text("", **mentions))


@pytest.mark.parametrize("code", ["en", "pt-BR", "zh-Hans"])
@pytest.mark.parametrize(
    "target",
    [
        "learn/signs",
        "learn/signs#eleven",
        "learn/signs#标题",
        "learn/why#eleven",
        "help/index",
        "image:../images/receipt.svg",
        "image:../images/收据/小票.svg",
    ],
)
def test_good_link_is_no_fault(make_entry: MakeEntry, site: Site, code: str, target: str) -> None:
    """
    A page that is there, in this language or in English, can be linked, and each of its headings.
    """
    entry = page(make_entry, code, links=(Mention(target, 9),))

    assert [] == list(find_broken_links(entry, site))


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ("learn/sings", "The link leads to learn/sings.md, which is not there. Did you mean “learn/signs”?"),
        ("qqq", "The link leads to qqq.md, which is not there. Known: help/index, learn/signs, learn/why."),
        ("../fr/index", "The link leads to ../fr/index.md, which is not there."),
        ("learn/signs#elevn", "content/zh-Hans/learn/signs.md has no heading {#elevn}. Did you mean “eleven”?"),
        ("learn/why#标题", "content/en/learn/why.md has no heading {#标题}. Known: eleven."),
        ("help/index#numbers", "content/zh-Hans/help/index.md has no heading {#numbers}."),
        ("image:../images/reciept.svg", "There is no image ../images/reciept.svg. Images lie in content/images/."),
        ("image:../data/goods.yaml", "There is no image ../data/goods.yaml. Images lie in content/images/."),
        ("image:../images/Receipt.svg", "There is no image ../images/Receipt.svg. Images lie in content/images/."),
        ("image:../../images/receipt.svg", "There is no image ../../images/receipt.svg. Images lie in content/images/."),
        ("image:../images", "There is no image ../images. Images lie in content/images/."),
    ],
)  # fmt: skip
def test_broken_link_names_its_line_and_what_is_near(
    make_entry: MakeEntry, site: Site, target: str, fault: str
) -> None:
    """
    A link to what is not there names its line and the nearest page or heading.
    """
    entry = page(make_entry, "zh-Hans", links=(Mention("learn/signs", 8), Mention(target, 9)))

    faults = [str(problem) for problem in find_broken_links(entry, site)]

    assert 1 == len(faults)
    assert faults[0].startswith(f"content/zh-Hans/learn/x.md:9: {fault}")


def test_link_within_the_page_needs_its_heading(make_entry: MakeEntry, site: Site) -> None:
    """
    A link to a heading of the same page is looked up there.
    """
    text = Text("", headings=(Heading(2, "here", "Here"),), links=(Mention("#here", 8), Mention("#there", 9)))
    entry = make_entry("pt-BR", "learn/signs", text)
    site.entries["pt-BR"]["learn/signs"] = entry

    faults = [str(problem) for problem in find_broken_links(entry, site)]

    assert [
        "content/pt-BR/learn/signs.md:9: content/pt-BR/learn/signs.md has no heading {#there}. Did you mean “here”?"
    ] == faults


def test_headings_of_a_broken_page_are_not_missed(make_entry: MakeEntry, site: Site) -> None:
    """
    A page that could not be read has its own faults; who links to it has none.
    """
    site.entries["zh-Hans"]["learn/signs"] = make_entry("zh-Hans", "learn/signs", is_broken=True)
    entry = page(make_entry, "zh-Hans", links=(Mention("learn/signs#gone", 9),))

    assert [] == list(find_broken_links(entry, site))


@pytest.mark.parametrize(
    ("key", "remedy"),
    [("ge-2012", "Did you mean “ge-2021”?"), ("xyz", "Known: ge-2021, unodc-2024.")],
)
def test_source_that_is_not_there_is_missed(make_entry: MakeEntry, site: Site, key: str, remedy: str) -> None:
    """
    A citation of nothing names its line, its key and the nearest source.
    """
    entry = page(make_entry, "pt-BR", citations=(Mention("ge-2021", 8), Mention(key, 9)))

    faults = [str(problem) for problem in find_unknown_sources(entry, site.data)]

    assert [
        f"content/pt-BR/learn/x.md:9: There is no source “{key}” in content/data/sources.yaml. {remedy}"
    ] == faults


@pytest.mark.parametrize(
    ("name", "options", "fault"),
    [
        ("figure", "id: forced-labour", ""),
        ("figure", "id: forced-labor", "There is no “forced-labor” in content/data/figures.yaml. Did you mean “forced-labour”?"),
        ("chart", "id: by-kind", ""),
        ("chart", "id: by-region", "There is no “by-region” in content/data/charts.yaml. Did you mean “by-kind”?"),
        ("quote", "{}", ""),
        ("quote", "source: ge-2021", ""),
        ("quote", "source: ge-2012", "There is no “ge-2012” in content/data/sources.yaml. Did you mean “ge-2021”?"),
        ("shelf", "goods: [jeans, tomatoes]", ""),
        ("shelf", "goods: [jeans, tomatos]", "There is no “tomatos” in content/data/goods.yaml. Did you mean “tomatoes”?"),
        ("helplines", "country: NO", ""),
        ("helplines", "country: FR", "There is no “FR” in content/data/emergency.yaml. Known: GB, NO."),
        ("notice", "tone: info", ""),
    ],
)  # fmt: skip
def test_record_that_is_not_there_is_missed(
    make_entry: MakeEntry, site: Site, name: str, options: str, fault: str
) -> None:
    """
    A block that shows a record names its line, the key and the file where there is no such record.
    """
    call = BlockCall(name, "T", check(load_yaml(options, "x"), BLOCKS[name], "x"), 12)
    entry = page(make_entry, "zh-Hans", blocks=(call,))  # type: ignore[arg-type]

    faults = [str(problem) for problem in find_unknown_data(entry, site.data)]

    assert ([f"content/zh-Hans/learn/x.md:12: {fault}"] if fault else []) == faults


def test_every_page_of_every_language_is_looked_at(make_entry: MakeEntry, site: Site) -> None:
    """
    No language is left out, published or not.
    """
    for code in ("en", "pt-BR", "zh-Hans"):
        text = Text("", links=(Mention("gone", 8),), citations=(Mention("gone", 9),))
        site.entries[code]["learn/x"] = make_entry(code, "learn/x", text)
    site.published = site.published[:1]

    places = {(problem.path.split("/")[1], problem.line) for problem in find_faults(site)}

    assert {(code, line) for code in ("en", "pt-BR", "zh-Hans") for line in (8, 9)} == places


def test_one_page_is_judged_by_itself(make_entry: MakeEntry, site: Site) -> None:
    """
    Links, citations and data of one page are looked up at once, and no other page is.
    """
    call = BlockCall("figure", "T", check({"id": "gone"}, BLOCKS["figure"], "x"), 10)  # type: ignore[arg-type]
    text = Text("", links=(Mention("gone", 8),), citations=(Mention("gone", 9),), blocks=(call,))
    site.entries["en"]["learn/other"] = make_entry("en", "learn/other", text)
    entry = make_entry("zh-Hans", "learn/x", text)

    faults = list(find_faults_of(entry, site))

    assert [("content/zh-Hans/learn/x.md", line) for line in (8, 9, 10)] == [
        (problem.path, problem.line) for problem in faults
    ]


def test_table_that_cannot_be_read_is_not_missed_again(make_entry: MakeEntry, site: Site) -> None:
    """
    Where a data file has faults of its own, no page is blamed for what it lacks.
    """
    call = BlockCall("figure", "T", check({"id": "gone"}, BLOCKS["figure"], "x"), 10)  # type: ignore[arg-type]
    entry = make_entry("pt-BR", "learn/x", Text("", citations=(Mention("gone", 9),), blocks=(call,)))
    site.data.broken = {"sources", "figures"}

    assert [] == list(find_faults_of(entry, site))
