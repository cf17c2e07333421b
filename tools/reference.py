"""Write the lists of fields and blocks into the editors' guide, from the schemas that check them.

python -m tools.reference [--check]
"""

import argparse
import sys
from collections.abc import Collection
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.model.blocks import BLOCKS
from plugins.model.data import TABLES, Publisher
from plugins.model.front_matter import SourceFrontMatter, TranslationFrontMatter
from tools.build import ROOT

GUIDE = ROOT / "docs" / "editors.md"


def describe_field(name: str, field: FieldInfo) -> str:
    needed = "needed" if field.is_required() else "may be left out"
    choices = " · ".join(f"`{choice}`" for choice in find_choices(field.annotation))
    words = (field.description or "") + (f" {choices}" if choices else "")
    return f"| `{field.alias or name}` | {needed} | {words.strip()} |"


def find_choices(annotation: Any) -> list[str]:
    """Return the words that a field may hold, where they are few."""
    if get_origin(annotation) is not None and "Literal" in str(get_origin(annotation)):
        return [str(choice) for choice in get_args(annotation)]
    return [choice for part in get_args(annotation) for choice in find_choices(part)]


def table_of(schema: type[BaseModel], without: Collection[str] = ()) -> list[str]:
    rows = [describe_field(name, field) for name, field in schema.model_fields.items() if name not in without]
    return ["| field | | what |", "|---|---|---|", *rows] if rows else ["No options."]


def list_fields() -> str:
    shared = set(TranslationFrontMatter.model_fields) & set(SourceFrontMatter.model_fields)
    lines = ["A page in English:", "", *table_of(SourceFrontMatter), ""]
    lines += [
        "A translation has the words alone (`title`, `summary`, `nav`, `title_break`), and besides:",
        "",
    ]
    lines += table_of(TranslationFrontMatter, shared)
    return "\n".join(lines)


def section(name: str, schema: type[BaseModel]) -> str:
    lines = [f"### `{name}`", "", " ".join((schema.__doc__ or "").split()), "", *table_of(schema)]
    return "\n".join(lines)


def list_blocks() -> str:
    bars = {"required": " | …", "none": ""}
    return "\n\n".join(
        section(f"/// {name}{bars[schema.argument]}", schema) for name, schema in BLOCKS.items()
    )


def list_data() -> str:
    tables: dict[str, type[BaseModel]] = {**TABLES, "publisher": Publisher}
    return "\n\n".join(section(f"{name}.yaml", schema) for name, schema in tables.items())


def fill(guide: str) -> str:
    """Return the guide with its lists as the schemas have them today."""
    for mark, text in (("fields", list_fields()), ("blocks", list_blocks()), ("data", list_data())):
        start, end = f"<!-- {mark}: ", f"<!-- /{mark} -->"
        before, _, rest = guide.partition(start)
        heading, _, rest = rest.partition("\n")
        guide = f"{before}{start}{heading}\n\n{text}\n\n{end}{rest.partition(end)[2]}"
    return guide


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    before = GUIDE.read_text("utf-8")
    after = fill(before)
    if arguments.check:
        return int(before != after)
    GUIDE.write_text(after, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
