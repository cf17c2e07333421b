"""The style sheets that browsers get."""

import base64
import re
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.stylesheets import SHEETS, Assets, build_assets, content_name, find_css

STATIC = Path(__file__).parents[2] / "theme" / "static"


@pytest.fixture(scope="module")
def assets() -> Assets:
    """What pages load besides themselves."""
    return build_assets(STATIC)


def sheet(assets: Assets, name: str) -> str:
    return assets.inline if name == "help" else assets.contents[assets.names[f"{name}.css"]].decode()


def test_name_changes_with_the_content() -> None:
    """
    A browser keeps a file for ever: another content has another name, the same content the same.
    """
    names = [content_name("site.css", content) for content in (b"a", b"b", b"a")]

    assert names[0] == names[2]
    assert names[0] != names[1]
    assert re.fullmatch(r"site\.[0-9a-f]{10}\.css", names[0])


def test_name_keeps_dots_and_ending() -> None:
    """
    A host knows the kind of a file by its ending.
    """
    name = content_name("display-latin.ext.woff2", b"x")

    assert re.fullmatch(r"display-latin\.ext\.[0-9a-f]{10}\.woff2", name)


def test_every_file_is_named_by_its_content(assets: Assets) -> None:
    """
    What a page calls by a plain name is found under the name of its content.
    """
    wrong = [name for name, file in assets.names.items() if file != content_name(name, assets.contents[file])]

    assert [] == wrong


def test_licence_of_the_fonts_lies_beside_them(assets: Assets) -> None:
    """
    Whoever takes a font from us finds its licence, under its own name; nothing else is without a name.
    """
    assert ["OFL.txt"] == [file for file in assets.contents if file not in assets.names.values()]


def test_hash_allows_exactly_what_is_written_into_pages(assets: Assets) -> None:
    """
    The policy of a page allows its own style and no other.
    """
    digest = base64.b64encode(sha256(assets.inline.encode()).digest()).decode()

    assert f"sha256-{digest}" == assets.inline_hash


def test_every_file_of_the_theme_is_in_a_sheet() -> None:
    """
    No style is written that no browser gets.
    """
    css = STATIC / "css"
    found = {file for name in SHEETS for file in find_css(css, name)}

    assert [] == sorted(file.name for file in {*css.rglob("*.css")} - found)


@pytest.mark.parametrize("name", SHEETS)
def test_every_file_of_a_sheet_is_there(name: str) -> None:
    """
    A sheet names no file that is gone.
    """
    missing = [file for file in SHEETS[name] if not list((STATIC / "css").glob(f"{file}.css"))]

    assert [] == missing


def test_small_sheet_loads_nothing(assets: Assets) -> None:
    """
    The help pages come in one flight: their style calls neither font nor picture.
    """
    assert [] == re.findall(r"url\([^)]*\)|@import|@font-face", assets.inline)


def test_large_sheet_finds_its_fonts_beside_it(assets: Assets) -> None:
    """
    Every font that the sheet calls lies in the same folder under its own name.
    """
    called = re.findall(r"url\(([^)]*)\)", sheet(assets, "site"))

    assert [] != called
    assert [] == [name for name in called if name not in assets.contents]


def test_every_font_is_called(assets: Assets) -> None:
    """
    No font is served that no style asks for.
    """
    called = re.findall(r"url\(([^)]*)\)", sheet(assets, "site"))

    assert [] == [
        file for name, file in assets.names.items() if name.endswith(".woff2") and file not in called
    ]


@pytest.mark.parametrize("name", SHEETS)
def test_minifying_keeps_the_spaces_that_sums_need(assets: Assets, name: str) -> None:
    """
    A browser reads `a + b` as a sum and `a +b` as nothing: the spaces stay.
    """
    sums = re.findall(r"(?:calc|clamp|min|max)\([^;}]*", sheet(assets, name))
    broken = [text for text in sums if re.search(r"(?<! )\+|\+(?! )|(?<=[\w%)]) -(?! )|(?<=[\w%)])- ", text)]

    assert [] != sums
    assert [] == broken


@pytest.mark.parametrize("name", SHEETS)
def test_minifying_loses_no_rule(assets: Assets, name: str) -> None:
    """
    As many rules go out as were written.
    """
    css = STATIC / "css"
    files = find_css(css, name)
    written = "".join(re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL) for file in files)
    empty = len(re.findall(r"\{\s*\}", written))

    assert written.count("{") - empty == sheet(assets, name).count("{")


def test_order_of_a_folder_is_the_same_everywhere(tmp_path: Path) -> None:
    """
    The same files give the same sheet on every machine.
    """
    static = tmp_path / "static"
    (static / "css" / "components").mkdir(parents=True)
    (static / "fonts").mkdir()
    (static / "icon.svg").write_text("<svg/>", "utf-8")
    (static / "fonts" / "OFL.txt").write_text("licence", "utf-8")
    for name in {name for names in SHEETS.values() for name in names if "*" not in name}:
        (static / "css" / f"{name}.css").write_text("", "utf-8")
    for name in ("zebra", "apple", "middle"):
        (static / "css" / "components" / f"{name}.css").write_text(f".{name}{{color:red}}", "utf-8")

    text = sheet(build_assets(static), "site")

    assert [".apple", ".middle", ".zebra"] == re.findall(r"\.\w+", text)


@pytest.mark.parametrize(
    ("style", "has", "has_not"),
    [
        ("site", {"base.css", "fonts.css"}, {"components/hero.css"}),
        ("poster", {"base.css", "fonts.css", "components/hero.css"}, set()),
        ("help", {"base.css", "components/helpline.css"}, {"components/hero.css", "fonts.css"}),
    ],
)
def test_style_of_a_page_knows_its_files(
    assets: Assets, style: str, has: set[str], has_not: set[str]
) -> None:
    """
    A page is made from the sheets that it loads: a poster from two, a help page from its own.
    """
    files = assets.sources_of(style)

    assert [] == sorted(has - set(files))
    assert [] == sorted(has_not & set(files))
    assert [] == [file for file in files if not (STATIC / "css" / file).is_file()]
