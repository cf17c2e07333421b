"""Render one macro of one component, as pages do, and read what it writes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html
from markupsafe import Markup

from pelicanconf import JINJA_ENVIRONMENT

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"

Render = Callable[..., html.HtmlElement]


@pytest.fixture(scope="session")
def environment() -> Environment:
    """The templates of the theme, with the settings of the site, and no words: no gettext is installed."""
    return Environment(loader=FileSystemLoader(TEMPLATES), **JINJA_ENVIRONMENT)


@pytest.fixture
def render(environment: Environment) -> Render:
    """Return the element around what a macro writes. `caller` is the HTML inside of it."""

    def call(
        component: str, macro: str, *args: object, caller: str | None = None, **kwargs: object
    ) -> html.HtmlElement:
        if caller is not None:
            kwargs["caller"] = lambda: Markup(caller)
        module = environment.get_template(f"components/{component}.html").module
        written = str(getattr(module, macro)(*args, **kwargs))
        return html.fragment_fromstring(written, create_parent="div")

    return call


@pytest.fixture(
    params=['Allô <116> & "x"', "ما وراء الأشياء التي نشتريها؟", "Donaudampfschifffahrtsgesellschaft" * 12],
    ids=["hostile", "rtl", "long"],
)
def words(request: pytest.FixtureRequest) -> str:
    """Words that a component must show as they are: such as look like HTML, such as run from the right, a long one."""
    return str(request.param)


@pytest.fixture
def url() -> Callable[[str], str]:
    """The function that makes an address relative, here one that is easily seen."""
    return lambda address: f"../{address}"
