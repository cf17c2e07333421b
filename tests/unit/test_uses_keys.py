"""Names that are gone or were never any, and the key that all names of a page make."""

from collections.abc import Callable

import pytest
from jinja2 import Environment

from plugins import uses
from plugins.model.entries import Entry
from plugins.rendering import Renderer
from plugins.site import Site

MakeEntry = Callable[..., Entry]


@pytest.mark.parametrize(
    "name",
    [
        "page:content/ti/index.md", "head:content/ti/index.md", "page:content/en/gone.md", "menu:ti", "words:ti",
        "children:ti/learn", "data:gone",
    ],
)  # fmt: skip
def test_what_is_gone_has_an_empty_value(small_site: Site, name: str) -> None:
    """
    A name that an earlier build noted can be asked for when its page or its language is no more.
    """
    assert "" == Renderer(small_site, Environment()).values[name]


@pytest.mark.parametrize("name", ["", "pages:content/en/index.md", "picture:images/receipt.svg"])
def test_name_of_no_kind_is_an_error(small_site: Site, name: str) -> None:
    """
    A slip in a name is found, and not taken for something that never changes.
    """
    values = Renderer(small_site, Environment()).values

    with pytest.raises(ValueError, match=f"^{name}$"):
        values[name]


def test_value_is_looked_at_once_until_it_is_forgotten(small_site: Site, read_entry: MakeEntry) -> None:
    """
    While the site is served, a page with a new text is looked at again, and nothing else is.
    """
    values = Renderer(small_site, Environment()).values
    entry = small_site.entries["en"]["learn/signs"]
    before = [values[uses.page(entry)], values[uses.head(entry)]]
    entry.reading = read_entry("en", "learn/signs", "Another text.").reading
    remembered = [values[uses.page(entry)], values[uses.head(entry)]]

    values.forget([entry])
    after = [values[uses.page(entry)], values[uses.head(entry)]]

    assert before == remembered
    assert [False, True] == [one == other for one, other in zip(before, after, strict=True)]


def test_key_of_a_page_is_that_of_all_its_names(small_site: Site, read_entry: MakeEntry) -> None:
    """
    A page is as it was while each of its names has the value that it had.
    """
    names = ["head:content/en/learn/why.md", "page:content/en/learn/signs.md", "settings:"]
    keys = [Renderer(small_site, Environment()).values.key_of(names)]
    small_site.entries["en"]["contact"] = read_entry("en", "contact", "Another text.")
    keys.append(Renderer(small_site, Environment()).values.key_of(names))
    small_site.entries["en"]["learn/signs"] = read_entry("en", "learn/signs", "Another text.")
    keys.append(Renderer(small_site, Environment()).values.key_of(names))

    assert keys[0] == keys[1]
    assert keys[0] != keys[2]


def test_key_depends_on_which_names_there_are(small_site: Site) -> None:
    """
    A page that looks at something more has another key, though nothing has changed.
    """
    values = Renderer(small_site, Environment()).values

    assert values.key_of(["settings:"]) != values.key_of(["settings:", "data:gone"])
