"""Read a page: YAML front matter above, Markdown below, its language and address by its path."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import PagesGenerator
from pelican.readers import BaseReader, Readers

from plugins.documents import Faulty, check, line_of, load_yaml, read_text
from plugins.markup import read_body, split_front_matter
from plugins.model.entries import Entry, Text
from plugins.model.front_matter import SourceFrontMatter, TranslationFrontMatter
from plugins.model.locales import Locale, parse_locale
from plugins.model.problems import Problem, did_you_mean
from plugins.site import Site, site_of


def parse_page(text: str, path: str, key: str, locale: Locale) -> Entry:
    """Return the entry that a file stands for. Raise Faulty with everything wrong in it."""
    head, body, body_line = split_front_matter(text, path)
    schema = SourceFrontMatter if locale.is_source else TranslationFrontMatter
    problems: list[Problem] = []
    front_matter: Any = None
    page_text = Text("")
    try:
        front_matter = check(load_yaml(head, path, 2), schema, path, 2)
    except Faulty as faulty:
        problems.extend(faulty.problems)
    try:
        page_text = read_body(body, path, key, body_line)
    except Faulty as faulty:
        problems.extend(faulty.problems)
    if front_matter is not None:
        problems.extend(_judge_fields(front_matter, load_yaml(head, path, 2), path))
    if problems:
        raise Faulty(problems)
    fields = {name: value for name, value in front_matter if value is not None}
    return Entry(locale=locale, key=key, path=path, text=page_text, **fields)


def _judge_fields(front_matter: Any, value: Any, path: str) -> list[Problem]:
    problems = []
    if getattr(front_matter, "reviewed_as", None) and not front_matter.reviewed_on:
        problems.append(Problem(path, line_of(value, ("reviewed_as",), 2), "reviewed_as: stands without a day.", "Add reviewed_on."))  # fmt: skip
    broken = front_matter.title_break
    if broken and "".join(broken.replace(" / ", "").split()) != "".join(front_matter.title.split()):
        problems.append(Problem(path, line_of(value, ("title_break",), 2), "title_break: has other words than the title.", "Write the title again, with “ / ” where its lines break."))  # fmt: skip
    return problems


def find_locale(path: str, locales: dict[str, Locale]) -> Locale:
    """Return the language of a file by its folder, or say that there is no such language."""
    code = path.split("/")[1]
    if code not in locales:
        remedy = did_you_mean(code, locales)
        raise Faulty([
            Problem(path, 0, f"“{code}” is no language of the site.", f"{remedy} A new one is added in i18n/locales.yaml.")
        ])  # fmt: skip
    return locales[code]


class PageReader(BaseReader):
    """Pelican's door to parse_page."""

    enabled = True
    file_extensions = ["md"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        site: Site = self.settings["SITE"]
        file = Path(source_path)
        path = f"{site.content.name}/{file.relative_to(site.content).as_posix()}"
        key = path.split("/", 2)[2].removesuffix(".md") if path.count("/") > 1 else file.stem
        try:
            locale = find_locale(path, site.locales)
            entry = parse_page(read_text(file.read_bytes(), path), path, key, locale)
        except Faulty as faulty:
            site.problems.extend(faulty.problems)
            locale = site.locales.get(path.split("/")[1], parse_locale("en"))
            entry = Entry(locale, key, path, key, "", Text(""), is_broken=True)
        return "", {
            "entry": entry,
            "title": entry.title,
            "slug": path,
            "lang": locale.code,
            "save_as": path,
            "url": path,
            "status": "published",
        }


def install_reader(readers: Readers) -> None:
    for name in list(readers.reader_classes):
        if name != "static":
            del readers.reader_classes[name]
    readers.reader_classes["md"] = PageReader


def find_other_files(generator: PagesGenerator) -> None:
    """Say which files among the pages are none: nobody would see them."""
    site = site_of(generator)
    for file in sorted(site.content.rglob("*")):
        parts = file.relative_to(site.content).parts
        hidden = file.name.startswith(".") or file.name.endswith("~")
        if file.is_file() and parts[0] not in ("data", "images") and file.suffix != ".md" and not hidden:
            site.problems.add(
                site.relative(file), 0, "This is no page.", "A page is a file that ends in .md."
            )


def register() -> None:
    signals.readers_init.connect(install_reader)
    signals.page_generator_init.connect(find_other_files)
