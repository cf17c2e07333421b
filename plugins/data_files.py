"""Read content/data/*.yaml into the model."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from plugins.documents import Faulty, check, line_of, load_quickly, load_yaml, read_text
from plugins.model.data import TABLES, Publisher, country_exists
from plugins.model.problems import Problem, did_you_mean
from plugins.site import Data, Site
from plugins.words import Word, find_words_in_data

KEY = re.compile(r"([\w-]+):")


@dataclass(frozen=True, slots=True)
class DataFile:
    """What one file of content/data/ holds: its records (or the publisher), their lines, its words."""

    records: Mapping[str, Any]
    publisher: Publisher | None
    lines: Mapping[str, int]
    words: tuple[Word, ...]


def read_data_file(raw: bytes, path: str) -> tuple[DataFile, list[Problem]]:
    """Return the records of a table that are right, and every fault of the others. Raise Faulty."""
    text = read_text(raw, path)
    try:
        value = load_quickly(text, path)
        lines = _find_lines(text)
        if isinstance(value, dict) and list(value) == list(lines):
            file, problems = _read_value(value, lines, path)
            if not problems:
                return file, []
    except Faulty:
        pass  # the slower reader knows the line of each field
    value = load_yaml(text, path)
    keys = value if isinstance(value, dict) else ()
    return _read_value(value, {str(key): line_of(value, (key,)) for key in keys}, path)


def _find_lines(text: str) -> dict[str, int]:
    """Return the line of each key that begins a line, as the keys of records mostly do."""
    return {
        match[1]: number
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := KEY.match(line))
    }


def _read_value(value: Any, lines: Mapping[str, int], path: str) -> tuple[DataFile, list[Problem]]:
    name = PurePath(path).stem
    words = tuple(find_words_in_data(value, name))
    if name == "publisher":
        return DataFile({}, check(value, Publisher, path), {}, words), []
    if not isinstance(value, dict):
        raise Faulty([
            Problem(path, 1, "Records were expected here.", "Write them as `key:` and their fields below.")
        ])  # fmt: skip
    problems: list[Problem] = []
    records: dict[str, Any] = {}
    for key in value:
        try:
            records[str(key)] = check(value[key], TABLES[name], path, own_line=lines[str(key)])
        except Faulty as faulty:
            problems.extend(faulty.problems)
    return DataFile(records, None, lines, words), problems


def is_data_file(path: str) -> bool:
    file = PurePath(path)
    return file.suffix == ".yaml" and file.stem in {*TABLES, "publisher"} and path.count("/") == 2


def judge_name(path: str) -> Problem:
    """Say that a file of content/data/ is none that we know."""
    known = [f"{table}.yaml" for table in (*TABLES, "publisher")]
    return Problem(path, 0, "We know no such file of data.", did_you_mean(PurePath(path).name, known))


def gather_data(files: Mapping[str, DataFile], broken: set[str]) -> Data:
    """Return all records; `files` are by the names of their tables, `broken` those that have a fault."""
    data = Data(broken=set(broken))
    for name, file in files.items():
        if name == "publisher":
            data.publisher = file.publisher
        else:
            data.tables[name] = dict(file.records)
            data.lines |= {(name, key): line for key, line in file.lines.items()}
    return data


def find_missing(files: Collection[str], relative: str) -> list[Problem]:
    """Return the tables that have no file."""
    return [
        Problem(f"{relative}/{name}.yaml", 0, "is missing.", "The pages call it up.")
        for name in (*TABLES, "publisher")
        if name not in files
    ]


def find_dangling(data: Data, relative: str) -> list[Problem]:
    """Return the references between records that lead to nothing."""
    problems = []

    def need(table: str, key: str, target: str, wanted: str) -> None:
        if wanted not in data.tables[target]:
            problems.append(Problem(
                f"{relative}/{table}.yaml", data.lines[table, key],
                f"{key}: there is no “{wanted}” in {target}.yaml.",
                did_you_mean(wanted, data.tables[target]) if target != "sources" or data.tables[target] else "",
            ))  # fmt: skip

    def need_country(table: str, key: str, code: str) -> None:
        if not country_exists(code):
            problems.append(Problem(
                f"{relative}/{table}.yaml", data.lines[table, key],
                f"{key}: “{code}” is no country.", "Write its ISO 3166 code, such as GB.",
            ))  # fmt: skip

    for table in ("figures", "charts", "helplines", "emergency"):
        for key, record in data.tables[table].items():
            need(table, key, "sources", record.source)
    for key, chart in data.tables["charts"].items():
        for row in chart.rows:
            need("charts", key, "figures", row.figure)
        for figure in chart.second.figures if chart.second else ():
            need("charts", key, "figures", figure)
        if chart.second and len(chart.second.figures) != len(chart.rows):
            problems.append(Problem(
                f"{relative}/charts.yaml", data.lines["charts", key],
                f"{key}: the second column has {len(chart.second.figures)} figures for {len(chart.rows)} rows.",
                "Give one for each row.",
            ))  # fmt: skip
    for key, good in data.tables["goods"].items():
        for listing in good.listed:
            need("goods", key, "sources", listing.source)
            for code in listing.countries:
                need_country("goods", key, code)
    for key, helpline in data.tables["helplines"].items():
        need_country("helplines", key, helpline.country)
    for key in data.tables["emergency"]:
        need_country("emergency", key, key)
    return problems


def find_due(site: Site) -> list[str]:
    """Return the figures whose review is due on the day of the build. A report, never a fault."""
    return [
        f"content/data/figures.yaml: {key}: its review was due on {figure.review_by}."
        for key, figure in site.data.tables["figures"].items()
        if figure.review_by <= site.today
    ]


def find_missing_drawings(site: Site, relative: str, drawings: Collection[str]) -> list[Problem]:
    """Return the goods that name a drawing which is not there."""
    return [
        Problem(
            f"{relative}/goods.yaml", site.data.lines["goods", key],
            f"{key}: there is no drawing “{good.drawing}”.", did_you_mean(good.drawing, drawings),
        )
        for key, good in site.data.tables["goods"].items()
        if good.drawing not in drawings
    ]  # fmt: skip
