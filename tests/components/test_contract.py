"""What every component keeps: its words come from outside, and four files have one name."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, meta, nodes

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "theme" / "templates" / "components"
NAMES = sorted(file.stem for file in FOLDER.glob("*.html"))
HEADER = re.compile(r"\A\{#\n(.*?)\n#\}\n", re.DOTALL)


def source(name: str) -> str:
    return (FOLDER / f"{name}.html").read_text("utf-8")


def macro_of(environment: Environment, name: str) -> nodes.Macro:
    (macro,) = environment.parse(source(name)).find_all(nodes.Macro)
    return macro


def arguments_of(environment: Environment, name: str) -> list[str]:
    """Return the arguments of a macro, and `caller` where it puts in what stands between its tags."""
    macro = macro_of(environment, name)
    calls = {call.node.name for call in macro.find_all(nodes.Call) if isinstance(call.node, nodes.Name)}
    return [argument.name for argument in macro.args] + (["caller"] if "caller" in calls else [])


def described(name: str) -> list[str]:
    """Return the words that begin the lines of the list in the header of a component."""
    header = HEADER.match(source(name))
    lines = header[1].split("\n\n", 1)[1].split("\n") if header and "\n\n" in header[1] else []
    return [match[1] for line in lines if (match := re.match(r"  (\w+) +\S", line))]


def test_there_are_components() -> None:
    """
    What is promised of all is promised of some.
    """
    assert [] != NAMES


@pytest.mark.parametrize("name", NAMES)
def test_component_is_one_macro_of_its_own_name(environment: Environment, name: str) -> None:
    """
    A component is found by its name: one file, one macro, and nothing beside it.
    """
    assert name.replace("-", "_") == macro_of(environment, name).name
    assert "" == environment.get_template(f"components/{name}.html").render().strip()


@pytest.mark.parametrize("name", NAMES)
def test_component_looks_no_word_up(environment: Environment, name: str) -> None:
    """
    Words come in as arguments: a macro that is imported does not know the language of the page.
    """
    words = {"_", "gettext", "ngettext", "pgettext", "npgettext", "trans"}
    tree = environment.parse(source(name))
    found = {each.name for each in tree.find_all(nodes.Name)} & words

    assert set() == found
    assert [] == re.findall(r"\{%-?\s*trans\b|\b_\(|gettext\(", source(name))


@pytest.mark.parametrize("name", NAMES)
def test_component_knows_only_its_arguments(environment: Environment, name: str) -> None:
    """
    What a component shows is what it was given: it reaches for nothing of the page around it.
    """
    assert set() == meta.find_undeclared_variables(environment.parse(source(name)))


@pytest.mark.parametrize("name", NAMES)
def test_component_writes_no_word_of_a_language(environment: Environment, name: str) -> None:
    """
    No letter of a component is seen or heard that did not come from outside.
    """
    text = "".join(
        data.data for output in macro_of(environment, name).find_all(nodes.Output) for data in output.nodes
        if isinstance(data, nodes.TemplateData)
    )  # fmt: skip
    seen = re.sub(r"<[^>]*>?|&\w+;", " ", text)
    heard = re.findall(r'(?:aria-label|title|alt)="([^"]+)', text)

    assert [] == re.findall(r"[^\W\d_]{2,}", re.sub(r'[\w-]+="[^"]*"?|"', " ", seen).replace("%", " "))
    assert [] == heard


@pytest.mark.parametrize("name", NAMES)
def test_every_argument_is_used(environment: Environment, name: str) -> None:
    """
    Nobody hands in what nothing is done with.
    """
    macro = macro_of(environment, name)
    used = {
        each.name
        for part in macro.body
        for each in [part, *part.find_all(nodes.Name)]
        if isinstance(each, nodes.Name)
    }

    assert [] == [argument.name for argument in macro.args if argument.name not in used]


@pytest.mark.parametrize("name", NAMES)
def test_header_names_every_argument_in_its_order(environment: Environment, name: str) -> None:
    """
    The comment at the top of a component is its contract: every argument, and no other.
    """
    assert arguments_of(environment, name) == described(name)


@pytest.mark.parametrize("name", NAMES)
def test_header_says_in_a_sentence_what_the_component_is(name: str) -> None:
    """
    The first words of a component say what it is.
    """
    header = HEADER.match(source(name))

    assert header is not None
    assert header[1].split("\n\n")[0].strip().endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_component_has_its_style(name: str) -> None:
    """
    The style of a component is found by its name.
    """
    assert (ROOT / "theme" / "static" / "css" / "components" / f"{name}.css").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_component_has_its_tests(name: str) -> None:
    """
    The tests of a component are found by its name.
    """
    assert (Path(__file__).parent / f"test_{name.replace('-', '_')}.py").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_component_is_documented(name: str) -> None:
    """
    Every component has a section in the guide.
    """
    guide = ROOT / "docs" / "components.md"
    headings = (
        re.findall(r"^#{2,3} +(.+?) *$", guide.read_text("utf-8"), re.MULTILINE) if guide.is_file() else []
    )

    assert name in [heading.strip("`").lower().replace(" ", "-") for heading in headings]


def test_guide_documents_no_component_that_is_gone() -> None:
    """
    A file that the guide names is there.
    """
    guide = ROOT / "docs" / "components.md"
    named = re.findall(r"\bcomponents/([\w-]+)\.(?:html|css)", guide.read_text("utf-8"))

    assert [] == [name for name in named if not list((ROOT / "theme").rglob(f"components/{name}.*"))]


@pytest.mark.parametrize("name", NAMES)
def test_component_is_used(name: str) -> None:
    """
    No component is kept that no page shows.
    """
    templates = ROOT / "theme" / "templates"
    users = [
        file.relative_to(templates).as_posix()
        for file in templates.rglob("*.html")
        if f'"components/{name}.html"' in file.read_text("utf-8") and file.name != "components.html"
    ]

    assert [] != users


@pytest.mark.parametrize("name", NAMES)
def test_component_without_an_argument_stops(environment: Environment, name: str) -> None:
    """
    A component that lacks what it shows is a fault, never an empty place.
    """
    macro: Callable[..., Any] = getattr(
        environment.get_template(f"components/{name}.html").module, name.replace("-", "_")
    )

    with pytest.raises(Exception, match=r"undefined|not provided|No caller defined"):
        macro()
