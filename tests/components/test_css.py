"""What every style sheet keeps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CSS = ROOT / "theme" / "static" / "css"
FILES = sorted(file.relative_to(CSS).as_posix() for file in CSS.rglob("*.css"))
COMPONENTS = [name for name in FILES if name.startswith("components/")]
TEMPLATES = ROOT / "theme" / "templates"

PHYSICAL = re.compile(
    r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?"
    r"|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|float|clear"
    r"|(?:min-|max-)?(?:width|height)"
)
FOUR_SIDES = {
    "margin",
    "padding",
    "inset",
    "border-width",
    "border-color",
    "border-style",
    "scroll-padding",
    "scroll-margin",
}

OTHER_CLASSES = {
    "shelf-label.css": {"shelf": "the board on which the labels hang; it holds nothing else"},
    "contents-list.css": {
        "article": "the page makes room for the list beside its text",
        "prose": "the text beside the list",
    },
    "helpline.css": {"prose": "the facts of a line are no definition list of the text"},
    "hero.css": {
        "swing-tag": "the tag hangs in the hero alone, and is seen there by wide screens",
        "prose": "the text of the page that is not there keeps its distance",
        "notice": "what is said of a translation keeps its distance",
    },
    "home.css": {
        "shelf": "on the home page the shelf runs from edge to edge",
        "figures": "a row of the home page keeps its distance",
        "cards": "a row of the home page keeps its distance",
    },
    "page-head.css": {"notice": "what is said of a translation keeps its distance from the title"},
    "site-header.css": {
        "trolley": "the drawing in the name of the site",
        "language-picker": "its place in the header",
        "quiet": "the name of the site is smaller on quiet pages",
    },
}
"""Classes that a file speaks of besides its own, each with the reason."""


@dataclass(frozen=True)
class Rule:
    """A declaration, and where it stands."""

    file: str
    line: int
    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.name}: {self.value}"


def read(file: str) -> str:
    """Return a style sheet without its comments; its lines stay where they are."""
    text = (CSS / file).read_text("utf-8")
    return re.sub(r"/\*.*?\*/", lambda match: "\n" * match[0].count("\n"), text, flags=re.DOTALL)


def declarations() -> Iterator[Rule]:
    for file in FILES:
        text = read(file)
        for match in re.finditer(r"(?<=[{;\s])(-{0,2}[a-zA-Z][\w-]*)\s*:\s*([^;{}]+);", text):
            yield Rule(file, text.count("\n", 0, match.start()) + 1, match[1], " ".join(match[2].split()))


def selectors(file: str) -> Iterator[tuple[int, str]]:
    text = re.sub(r'"[^"]*"', '""', read(file))
    for match in re.finditer(r"([^{};]+)\{", text):
        if not match[1].strip().startswith("@"):
            yield text.count("\n", 0, match.end()) + 1, match[1].strip()


def values_of(value: str) -> list[str]:
    """Return the parts of a value, functions whole."""
    return re.findall(r"(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+", value)


def test_style_sheets_are_read() -> None:
    """
    What is promised of all rules is promised of many.
    """
    assert 300 < len(list(declarations()))


def test_colours_are_named_in_one_file_alone() -> None:
    """
    A colour is a role: its value stands in tokens.css, where light, dark and paper are chosen.
    """
    colour = re.compile(
        r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:black|white|red|green|blue|gr[ae]y|yellow)\b"
    )

    offenders = [
        str(rule) for rule in declarations() if rule.file != "tokens.css" and colour.search(rule.value)
    ]

    assert [] == offenders


def test_sides_are_those_of_the_script() -> None:
    """
    The same sheet serves a page that is read from the right: start and end, never left and right.
    """
    offenders = [str(rule) for rule in declarations() if PHYSICAL.fullmatch(rule.name)]

    assert [] == offenders


def test_short_forms_treat_both_sides_alike() -> None:
    """
    A value of four parts would name left and right by their places.
    """
    offenders = []
    for rule in declarations():
        parts = values_of(rule.value)
        if rule.name in FOUR_SIDES and len(parts) == 4 and parts[1] != parts[3]:
            offenders.append(str(rule))

    assert [] == offenders


def test_text_is_never_set_to_a_side() -> None:
    """
    Text begins where the script begins.
    """
    offenders = [
        str(rule)
        for rule in declarations()
        if rule.name in ("text-align", "justify-content", "justify-items", "justify-self", "caption-side")
        and re.search(r"\b(?:left|right)\b", rule.value)
    ]

    assert [] == offenders


def test_no_sheet_calls_another() -> None:
    """
    The sheets are put together when the site is built: a browser waits for one.
    """
    assert [] == [file for file in FILES if "@import" in read(file)]


def test_nothing_is_loaded_from_elsewhere() -> None:
    """
    A style asks no other host for anything.
    """
    offenders = [str(rule) for rule in declarations() if re.search(r"//|\bdata:", rule.value)]

    assert [] == offenders


def test_nothing_shouts_over_the_cascade() -> None:
    """
    No rule needs force: the order of the files decides.
    """
    assert [] == [str(rule) for rule in declarations() if "!important" in rule.value]


def test_every_role_that_is_used_is_set() -> None:
    """
    A role that nobody set would leave a place without its colour or size.
    """
    rules = list(declarations())
    known = {rule.name for rule in rules}
    offenders = [
        str(rule)
        for rule in rules
        for name, default in re.findall(r"var\(\s*(--[\w-]+)\s*(,?)", rule.value)
        if name not in known and not default
    ]

    assert [] == offenders


@pytest.mark.parametrize("file", COMPONENTS)
def test_file_of_a_component_speaks_of_that_component(file: str) -> None:
    """
    The classes of a file begin with its name: one search finds a component; each exception has its reason.
    """
    name = Path(file).stem
    others = OTHER_CLASSES.get(Path(file).name, {})
    offenders = [
        f"{file}:{line}: .{found}"
        for line, selector in selectors(file)
        for found in re.findall(r"\.(-?[a-zA-Z_][\w-]*)", selector)
        if not found.startswith(name) and found not in others
    ]

    assert [] == offenders


@pytest.mark.parametrize("file", OTHER_CLASSES)
def test_every_exception_is_needed(file: str) -> None:
    """
    An exception that no file makes use of any more is taken off the list.
    """
    found = {
        each
        for _, selector in selectors(f"components/{file}")
        for each in re.findall(r"\.([\w-]+)", selector)
    }

    assert set() == set(OTHER_CLASSES[file]) - found


@pytest.mark.parametrize("file", FILES)
def test_every_class_is_written_by_some_template(file: str) -> None:
    """
    No style is served for what no page has.
    """
    written = "\n".join(each.read_text("utf-8") for each in TEMPLATES.rglob("*.html"))
    written += "\n".join(each.read_text("utf-8") for each in (ROOT / "plugins").rglob("*.py"))
    classes = {
        each for _, selector in selectors(file) for each in re.findall(r"\.(-?[a-zA-Z_][\w-]*)", selector)
    }

    assert [] == sorted(name for name in classes if not re.search(rf"(?<![\w-]){name}(?![\w-])", written))
