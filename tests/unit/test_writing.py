"""What a page is made from, and where a template fails."""

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError

from plugins.model.entries import Kind
from plugins.writing import TEMPLATES, find_template_line, templates_of


def environment(**templates: str) -> Environment:
    return Environment(
        loader=DictLoader({name.replace("__", "/") + ".html": text for name, text in templates.items()}),
        undefined=StrictUndefined,
    )


def test_every_kind_of_page_has_a_template() -> None:
    """
    No page is without a template.
    """
    assert set(Kind) == set(TEMPLATES)


def test_templates_are_followed_as_far_as_they_lead() -> None:
    """
    What a template extends, includes and imports belongs to the page, and what that does.
    """
    found = templates_of(
        environment(
            page='{% extends "base.html" %}{% import "components/a.html" as a %}',
            base='{% include "partials/head.html" %}',
            partials__head='{% include "partials/icon.html" %}',
            partials__icon="",
            components__a='{% import "components/a.html" as self %}',
            other="",
        ),
        frozenset({"page.html"}),
    )

    assert {"page.html", "base.html", "partials/head.html", "partials/icon.html", "components/a.html"} == set(
        found
    )


def test_template_that_the_data_names_may_be_any_drawing() -> None:
    """
    Where the data names a drawing, every drawing may be part of the page.
    """
    found = templates_of(
        environment(
            page='{% include "drawings/" ~ name ~ ".html" %}', drawings__fish="", drawings__jeans="", other=""
        ),
        frozenset({"page.html"}),
    )

    assert {"page.html", "drawings/fish.html", "drawings/jeans.html"} == set(found)


@pytest.mark.parametrize(
    ("text", "line"),
    [("\n\n{{ nothing }}\n", 3), ("\n{% if %}\n", 2), ("a\nb\nc\n{{ x.y.z }}\n", 4)],
)
def test_fault_of_a_template_names_its_file_and_line(
    tmp_path_factory: pytest.TempPathFactory, text: str, line: int
) -> None:
    """
    A template that names what is not there, or cannot be read, is found on its line.
    """
    folder = tmp_path_factory.mktemp("templates")
    (folder / "page.html").write_text(text, "utf-8")
    templates = Environment(loader=FileSystemLoader(folder), undefined=StrictUndefined)

    with pytest.raises(TemplateError) as raised:
        templates.get_template("page.html").render(x={})

    assert (str(folder / "page.html"), line) == find_template_line(raised.value)
