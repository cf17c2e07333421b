"""Pages, rendered, and what each of them looked at."""

from collections.abc import Callable

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound

from plugins.model.entries import Entry, Kind
from plugins.model.locales import parse_locale
from plugins.rendering import TEMPLATES, Broken, Output, Renderer, find_template_line, tidy
from plugins.site import Site
from tests.unit.small_site import render

MakeEntry = Callable[..., Entry]
MakeRenderer = Callable[..., Renderer]


def test_every_kind_of_page_has_a_template() -> None:
    """
    No page is without a template.
    """
    assert set(Kind) == set(TEMPLATES)


def test_every_page_of_every_published_language_is_rendered(make_renderer: MakeRenderer) -> None:
    """
    The site is its pages, the gateway, and the page for an address where nothing is, each once.
    """
    files = [output.file for output in make_renderer().outputs()]

    assert {
        "index.html", "404.html", "en/index.html", "en/404.html", "en/contact/index.html", "en/help/index.html",
        "en/help/safe-browsing/index.html", "en/learn/index.html", "en/learn/signs/index.html",
        "en/learn/why/index.html", "pt-BR/index.html", "pt-BR/404.html", "pt-BR/help/index.html",
        "pt-BR/help/safe-browsing/index.html", "pt-BR/learn/index.html", "pt-BR/learn/signs/index.html",
    } == set(files)  # fmt: skip
    assert len(files) == len(set(files))


def test_language_that_is_not_published_is_not_rendered(
    small_site: Site, make_renderer: MakeRenderer
) -> None:
    """
    A language that lacks something has no page on the site, and the gateway does not lead to it.
    """
    small_site.published = small_site.published[:1]
    renderer = make_renderer()

    assert [] == [output.file for output in renderer.outputs() if output.file.startswith("pt-BR/")]
    assert '<a href="en/"></a>' == render(renderer, "").html


def test_page_of_all_components_is_rendered_where_it_is_asked_for(
    small_site: Site, make_renderer: MakeRenderer, read_entry: MakeEntry
) -> None:
    """
    Who reviews components sees them in both directions; where no language runs that way, in one.
    """
    renderer, small_site.shows_components = make_renderer(), True
    html = render(renderer, "components/ltr/").html
    found = [output.address for output in renderer.outputs() if output.address.startswith("components")]
    small_site.published += (parse_locale("ar"),)
    small_site.entries["ar"] = {"index": read_entry("ar", "index")}
    more = [output.address for output in renderer.outputs() if output.address.startswith("components")]

    assert (["components/ltr/"], ["components/ltr/", "components/rtl/"]) == (found, more)
    assert '<p dir="ltr">0</p>' == html


def test_page_is_rendered_by_the_template_of_its_kind(make_renderer: MakeRenderer) -> None:
    """
    Where a page lies decides how it is shown; its text stands in it.
    """
    renderer = make_renderer()

    assert [True, True, False] == [
        "<p>Text.</p>" in render(renderer, f"en/{address}").html
        for address in ("contact/", "help/", "learn/")
    ]
    assert "<li>Title of learn/signs</li><li>Title of learn/why</li>" in render(renderer, "en/learn/").html


def test_page_speaks_its_language(make_renderer: MakeRenderer) -> None:
    """
    Words, menu and code of a page are those of its language.
    """
    html = render(make_renderer(), "pt-BR/404.html").html

    assert "Início</a>" in html
    assert '<html lang="pt-BR">' in html
    assert 1 == html.count("<a>Title of learn/index</a>")


def test_page_that_a_host_shows_anywhere_links_from_the_root(
    small_site: Site, make_renderer: MakeRenderer
) -> None:
    """
    The pages for an address where nothing is lead on from wherever they are shown; all others by relative paths.
    """
    small_site.address = "https://example.org/base"
    renderer = make_renderer(page='{{ url("en/help/") }}')

    assert "../help/" == render(renderer, "en/contact/").html
    assert '<a href="/base/en/">' in render(renderer, "en/404.html").html
    assert '<a href="/base/en/help/">' in render(renderer, "404.html").html


@pytest.mark.parametrize(
    ("address", "style"),
    [
        ("en/", "poster"), ("en/404.html", "poster"), ("", "poster"), ("en/help/", "help"), ("404.html", "help"),
        ("en/help/safe-browsing/", "help"), ("en/learn/", "site"), ("en/contact/", "site"),
    ],
)  # fmt: skip
def test_page_has_the_style_of_its_kind(make_renderer: MakeRenderer, address: str, style: str) -> None:
    """
    Help comes in one flight with its style in it; a poster loads one sheet more; all others load one.
    """
    renderer = make_renderer()
    texts = {
        name.removesuffix(".html"): "{{ is_quiet }} {{ is_poster }} {{ inline_css is not none }}"
        for name in (*TEMPLATES.values(), "gateway.html", "not-found-all.html")
    }
    is_help, is_poster = style == "help", style == "poster"

    assert f"assets:{style}" in render(renderer, address).uses
    assert f"{is_help} {is_poster} {is_help}" == render(make_renderer(**texts), address).html


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\n\n{{ nothing }}\n", 3, "'nothing' is undefined."),
        ("{{ page.titel }}", 1, "has no attribute 'titel'."),
        ("\n{{ find_page('gone').title }}", 2, "'gone'."),
        ('{% include "gone.html" %}', 1, "'gone.html' not found"),
        ("{{ data.gods }}", 1, "has no attribute 'gods'."),
    ],
)
def test_fault_of_a_template_is_a_fault_of_its_line(
    make_renderer: MakeRenderer, text: str, line: int, said: str
) -> None:
    """
    A template that asks for what is not there names its file and line, as an editor knows them.
    """
    with pytest.raises(Broken) as raised:
        render(make_renderer(page=text), "pt-BR/learn/signs/")

    problem = raised.value.problem
    assert ("theme/templates/page.html", line, "Mend the template.") == (
        problem.path,
        problem.line,
        problem.remedy,
    )
    assert said in problem.message
    assert str(problem) == str(raised.value)


def test_fault_that_no_template_makes_is_not_laid_on_one(
    make_renderer: MakeRenderer, small_site: Site
) -> None:
    """
    A fault of our own code comes through as it is.
    """
    del small_site.entries["pt-BR"]["help/index"]

    with pytest.raises(KeyError, match="help/index"):
        render(make_renderer(), "pt-BR/learn/signs/")


def test_templates_are_compiled_before_they_are_shared_out(make_renderer: MakeRenderer) -> None:
    """
    After the preparation every template is at hand: no worker compiles one by itself.
    """
    renderer = make_renderer()

    renderer.prepare()

    assert {*renderer.site.templates.templates} == {name for _, name in list(renderer.environment.cache)}


def test_page_knows_its_file() -> None:
    """
    A page is written where a host looks for its address.
    """
    outputs = [Output(address, "page.html", "site") for address in ("", "pt-BR/learn/", "404.html")]

    assert ["index.html", "pt-BR/learn/index.html", "404.html"] == [output.file for output in outputs]


@pytest.mark.parametrize(
    ("html", "tidied"),
    [
        ("<p>\n\n   <b>x</b>\n</p>", "<p>\n<b>x</b>\n</p>"),
        ("a  b", "a  b"),
        ("a \n\t\n b\r\n", "a\nb"),
        ("标志。\n\n  النصّ", "标志。\nالنصّ"),
    ],
)
def test_lines_that_templates_leave_are_removed(html: str, tidied: str) -> None:
    """
    Indentation and empty lines go; spaces within a line stay.
    """
    assert tidied == tidy(html)


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


def test_fault_without_a_template_has_no_line() -> None:
    """
    What no template did has no place in one.
    """
    assert ("", 0) == find_template_line(TemplateNotFound("page.html"))
