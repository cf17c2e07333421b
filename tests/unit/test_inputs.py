"""Everything that the site is made from, read file by file."""

from pathlib import Path
from typing import Any

import pytest

from plugins import inputs as inputs_module
from plugins.catalogs import read_catalog
from plugins.data_files import read_data_file
from plugins.documents import Faulty
from plugins.files import digest
from plugins.freshness import parse_record
from plugins.inputs import Found, Inputs, find_reader, read_file, read_inputs
from plugins.pages import read_page
from plugins.registry import parse_registry
from plugins.store import Store
from plugins.theme import read_template

PAGE = "---\ntitle: T\nsummary: S\nupdated: 2026-11-23\n---\n\nText.\n"
FILES = {
    "content/en/index.md": PAGE,
    "content/en/learn/signs.md": PAGE,
    "content/data/publisher.yaml": "name: null\naddress: null\niom_permission: false\ncontacts: {}\nrebuilt: 2026-11-23\n",
    "content/images/receipt.svg": "<svg/>",
    "i18n/locales.yaml": "en: {scope: full}\nzh-Hans: {scope: full}\n",
    "i18n/zh-Hans/messages.po": 'msgid "Home"\nmsgstr "首页"\n',
    "i18n/zh-Hans/made-from.yaml": "index: [abc]\n",
    "theme/templates/page.html": '{{ _("Home") }}',
    "theme/static/css/base.css": "a{}",
}  # fmt: skip
READ = {path for path in FILES if not path.endswith((".svg", ".css"))}
VERSION = "one version"


class Project:
    """Three folders of files, and a store beside them."""

    def __init__(self, root: Path) -> None:
        self.store = root / "output.store"
        self.folders = {name: root / "somewhere" / name for name in ("content", "i18n", "theme")}
        self.read: list[str] = []
        for path, text in FILES.items():
            self.write(path, text)

    def file(self, path: str) -> Path:
        name, _, rest = path.partition("/")
        return self.folders[name] / rest

    def write(self, path: str, text: str | bytes) -> None:
        self.file(path).parent.mkdir(parents=True, exist_ok=True)
        self.file(path).write_bytes(text.encode() if isinstance(text, str) else text)

    def read_inputs(self, version: str = VERSION) -> tuple[Inputs, set[str]]:
        """Read all files as a build does; return them, and those that were not taken from the store."""
        self.read.clear()
        store = Store(self.store, version)
        inputs = read_inputs(self.folders, store, 1, lambda *_: None)
        store.save(forget=True)
        return inputs, set(self.read)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A small project that notes which of its files are read."""
    found = Project(tmp_path)

    def note(raw: bytes, path: str) -> Found:
        found.read.append(path)
        return read_file(raw, path)

    monkeypatch.setattr(inputs_module, "read_file", note)
    return found


@pytest.mark.parametrize(
    ("path", "reader"),
    [
        ("content/en/index.md", read_page),
        ("content/zh-Hans/a/b/c.md", read_page),
        ("content/data/goods.yaml", read_data_file),
        ("content/images/receipt.svg", None),
        ("content/images/notes.md", None),
        ("i18n/locales.yaml", parse_registry),
        ("i18n/pt-BR/messages.po", read_catalog),
        ("i18n/pt-BR/made-from.yaml", parse_record),
        ("i18n/messages.pot", None),
        ("i18n/pt-BR/notes.txt", None),
        ("theme/templates/blocks/card.html", read_template),
        ("theme/templates/notes.txt", None),
        ("theme/static/css/base.css", None),
        ("theme/static/test.html", None),
    ],
)
def test_place_of_a_file_says_how_it_is_read(path: str, reader: Any) -> None:
    """
    Pages, data, languages, words, records and templates are known by where they lie.
    """
    assert reader is find_reader(path)


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("content/en/notes.txt", "content/en/notes.txt: This is no page. A page is a file that ends in .md."),
        ("content/en/signs.markdown", "content/en/signs.markdown: This is no page. A page is a file that ends in .md."),
        ("content/data/good.yaml", "content/data/good.yaml: We know no such file of data. Did you mean “goods.yaml”?"),
        ("content/data/en/index.md", "content/data/en/index.md: We know no such file of data. "),
    ],
)  # fmt: skip
def test_file_that_nobody_reads_is_a_fault(path: str, fault: str) -> None:
    """
    A file among the pages or the data that is none would be lost without a word.
    """
    found = read_file(b"", path)

    assert (None, 1) == (found.value, len(found.faults))
    assert str(found.faults[0]).startswith(fault)


def test_page_outside_of_every_language_is_told_where_it_belongs() -> None:
    """
    A page that lies beside the folders of the languages is not told to end in .md.
    """
    (fault,) = read_file(PAGE.encode(), "content/help.md").faults

    assert "ends in .md" not in str(fault)


@pytest.mark.parametrize("path", sorted(READ))
@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe\x00", b"<<<<<<< HEAD\n", b"{% if %}", b"a: [1\n- {", b"---\n- a\n---\n"]
)
def test_nothing_that_somebody_writes_is_an_accident(path: str, raw: bytes) -> None:
    """
    Whatever stands in a file, it is read, or it has faults that name it.
    """
    found = read_file(raw, path)

    assert found.faults or found.value is not None
    assert [] == [fault for fault in found.faults if fault.path != path]


@pytest.mark.parametrize("folder", ["i18n/xx", "i18n/zh-hans", "i18n/pt_BR", "i18n/old words", "i18n"])
def test_catalog_of_no_language_is_no_accident(folder: str) -> None:
    """
    A catalog in a folder that is no language has a fault, or is left alone; it does not stop with a traceback.
    """
    read_file(b'msgid "Home"\nmsgstr "x"\n', f"{folder}/messages.po")


def test_what_is_right_in_a_file_stays_beside_its_faults() -> None:
    """
    One wrong placeholder takes no other word with it; but it is a fault.
    """
    raw = 'msgid "Home"\nmsgstr "首页"\n\nmsgid "over %(a)s"\nmsgstr "%(b)s"\n'.encode()

    found = read_file(raw, "i18n/zh-Hans/messages.po")

    assert ("首页", 1) == (found.value.translations.ugettext("Home"), len(found.faults))


def test_every_file_is_read_and_known_by_its_digest(project: Project) -> None:
    """
    The first build reads every file that says something, and has the digest of all.
    """
    inputs, read = project.read_inputs()

    assert READ == read
    assert {path: digest(text.encode()) for path, text in FILES.items()} == inputs.digests
    assert READ == {path for path, found in inputs.found.items() if found.value is not None}


def test_file_that_is_unchanged_is_not_read_again(project: Project) -> None:
    """
    The next build takes from the store what is as it was, and reads what is new; both say the same.
    """
    first, _ = project.read_inputs()
    project.write("content/en/index.md", PAGE.replace("Text.", "Another text."))
    project.write("content/en/new.md", PAGE)

    second, read = project.read_inputs()

    assert {"content/en/index.md", "content/en/new.md"} == read
    assert first.found["content/en/learn/signs.md"] == second.found["content/en/learn/signs.md"]
    assert "<p>Another text.</p>" == second.found["content/en/index.md"].value.text.html


def test_file_that_is_gone_is_forgotten(project: Project) -> None:
    """
    What is kept of a file goes with it.
    """
    project.read_inputs()
    project.file("content/en/index.md").unlink()

    inputs, read = project.read_inputs()

    assert (set(), False) == (read, "content/en/index.md" in inputs.found)
    assert None is Store(project.store, VERSION).get("content/en/index.md", digest(PAGE.encode()))


def test_file_with_a_fault_is_read_each_time(project: Project) -> None:
    """
    A fault is found anew by every build, and never kept.
    """
    project.write("content/en/index.md", "No front matter.")
    first, _ = project.read_inputs()

    second, read = project.read_inputs()

    assert {"content/en/index.md"} == read
    assert first.found["content/en/index.md"].faults == second.found["content/en/index.md"].faults != ()


@pytest.mark.parametrize("damage", ["version", "byte", "text"])
def test_store_that_is_dropped_makes_every_file_be_read(project: Project, damage: str) -> None:
    """
    Where the store cannot be trusted in one thing, it is trusted in nothing.
    """
    project.read_inputs()
    raw = project.store.read_bytes()
    if damage == "byte":
        project.store.write_bytes(raw.replace(b"Home", b"Hone"))
    elif damage == "text":
        project.store.write_bytes(b"x")

    inputs, read = project.read_inputs("another version" if damage == "version" else VERSION)

    assert READ == read
    assert ["Home"] == [word.id for word in inputs.found["theme/templates/page.html"].value.words]


def test_files_are_told_by_their_folder(project: Project) -> None:
    """
    Who asks for the files below a folder gets those that say something, in the order of their paths.
    """
    project.write("content/en/a.md", "No front matter.")
    inputs, _ = project.read_inputs()

    assert ["content/en/index.md", "content/en/learn/signs.md"] == list(inputs.below("content/en/"))
    assert [] == list(inputs.below("content/images/"))


def test_path_and_place_of_a_file_lead_to_each_other(project: Project, tmp_path: Path) -> None:
    """
    A file is called as the project calls it, wherever its folder lies; another file has no name.
    """
    inputs = Inputs(project.folders)
    places = [inputs.locate(path) for path in FILES]

    assert [True] * len(FILES) == [place.is_file() for place in places]
    assert list(FILES) == [inputs.name_of(place) for place in places]
    assert "" == inputs.name_of(tmp_path / "elsewhere.md")


def test_reader_does_not_hide_what_is_no_fault_of_an_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    An error of our own code is not taken for one of the file that was read.
    """

    def fail(raw: bytes, path: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(inputs_module, "read_page", fail)

    with pytest.raises(ZeroDivisionError):
        read_file(b"", "content/en/index.md")
    assert not issubclass(ZeroDivisionError, Faulty)
