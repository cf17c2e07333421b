"""Read content/data/*.yaml into the model."""

from pathlib import Path, PurePath
from typing import Any

from pelican import signals
from pelican.generators import PagesGenerator

from plugins.documents import Faulty, check, line_of, load_yaml, read_text
from plugins.model.data import TABLES, Publisher, country_exists
from plugins.model.problems import Problem, did_you_mean
from plugins.site import Data, Site, site_of


def read_data(folder: Path, relative: str) -> tuple[Data, list[Problem]]:
    """Return the records of a folder of YAML files, and every fault in them."""
    data, problems = Data(), []
    for file in sorted(folder.glob("*")):
        if file.name.startswith(".") or file.name.endswith("~"):
            continue
        path = f"{relative}/{file.name}"
        name = file.stem
        if file.suffix != ".yaml" or name not in {*TABLES, "publisher"}:
            known = [f"{table}.yaml" for table in (*TABLES, "publisher")]
            problems.append(Problem(path, 0, "We know no such file of data.", did_you_mean(file.name, known)))
            continue
        try:
            value = load_yaml(read_text(file.read_bytes(), path), path)
            if name == "publisher":
                data.publisher = check(value, Publisher, path)
            else:
                problems.extend(_read_table(data, name, value, path))
        except Faulty as faulty:
            problems.extend(faulty.problems)
    for name in (*TABLES, "publisher"):
        if not (folder / f"{name}.yaml").is_file():
            problems.append(Problem(f"{relative}/{name}.yaml", 0, "is missing.", "The pages call it up."))
    data.broken |= {PurePath(problem.path).stem for problem in problems}
    return data, problems


def _read_table(data: Data, name: str, value: Any, path: str) -> list[Problem]:
    problems: list[Problem] = []
    if not isinstance(value, dict):
        return [
            Problem(path, 1, "Records were expected here.", "Write them as `key:` and their fields below.")
        ]
    for key in value:
        line = line_of(value, (key,))
        data.lines[name, str(key)] = line
        try:
            data.tables[name][str(key)] = check(value[key], TABLES[name], path, own_line=line)
        except Faulty as faulty:
            problems.extend(faulty.problems)
    return problems


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


def load_data(generator: PagesGenerator) -> None:
    site = site_of(generator)
    folder = site.content / "data"
    relative = site.relative(folder)
    site.data, problems = read_data(folder, relative)
    site.problems.extend(problems)
    if not problems:
        site.problems.extend(find_dangling(site.data, relative))
        for key, good in site.data.tables["goods"].items():
            drawings = site.theme / "templates" / "drawings"
            if not (drawings / f"{good.drawing}.html").is_file():
                site.problems.add(
                    f"{relative}/goods.yaml", site.data.lines["goods", key],
                    f"{key}: there is no drawing “{good.drawing}”.",
                    did_you_mean(good.drawing, [file.stem for file in drawings.glob("*.html")]),
                )  # fmt: skip
    site.reports.extend(find_due(site))


def register() -> None:
    signals.page_generator_init.connect(load_data)
