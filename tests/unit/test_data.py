"""The records of content/data/."""

import re
from collections.abc import Callable

import pytest

from plugins.documents import check, load_yaml
from plugins.model.data import TABLES
from tests.unit.records import GOOD, SCHEMAS, SOURCE, WHOLE, read

FaultsOf = Callable[..., list[str]]

HOSTILE = 'Allô <116> & "x"'


@pytest.mark.parametrize("table", WHOLE)
def test_whole_record_is_read(table: str) -> None:
    """
    A record with its fields, and none that it need not have, is good.
    """
    record = read(table, WHOLE[table])

    assert isinstance(record, SCHEMAS[table])


@pytest.mark.parametrize(
    ("table", "field"),
    [(table, name) for table, schema in SCHEMAS.items() for name, field in schema.model_fields.items() if field.is_required()],
)  # fmt: skip
def test_field_that_is_needed_is_missed(faults_of: FaultsOf, table: str, field: str) -> None:
    """
    Each field that a record needs is missed by its name when it is not there.
    """
    name = SCHEMAS[table].model_fields[field].alias or field
    text = re.sub(rf"^{name}:.*\n( .*\n)*", "", WHOLE[table], flags=re.MULTILINE)

    faults = faults_of(read, table, text)

    assert [f"content/data/{table}.yaml:1: {name}: is missing. Add it."] == faults


@pytest.mark.parametrize("table", WHOLE)
def test_unknown_field_is_refused(faults_of: FaultsOf, table: str) -> None:
    """
    A field that no record has is refused: a slip in its name would lose its value.
    """
    line = WHOLE[table].count("\n") + 1

    faults = faults_of(read, table, WHOLE[table] + "reviewed_by: x\n")

    assert 1 == len(faults)
    assert faults[0].startswith(
        f"content/data/{table}.yaml:{line}: reviewed_by: is not a field that we know."
    )


@pytest.mark.parametrize("table", ["sources", "figures", "goods", "helplines", "charts"])
def test_words_stay_as_they_are(table: str) -> None:
    """
    What looks like HTML, and every script, comes through unchanged.
    """
    field = {
        "sources": "title",
        "figures": "year",
        "goods": "name",
        "helplines": "organisation",
        "charts": "year",
    }[table]
    value = load_yaml(WHOLE[table], "f.yaml")
    found = []
    for words in (HOSTILE, "خط المساعدة", "简体中文", "x" * 500):
        value[field] = words
        found.append(getattr(check(value, SCHEMAS[table], "f.yaml"), field))

    assert [HOSTILE, "خط المساعدة", "简体中文", "x" * 500] == found


def test_names_that_python_keeps_for_itself_are_read() -> None:
    """
    `class` and `as` are written as editors know them.
    """
    found = (read("sources", SOURCE).source_class, read("goods", GOOD).listed[0].listed_as)

    assert ("official-statistics", "Garments") == found


def test_file_and_table_have_one_name() -> None:
    """
    A table is called as its file.
    """
    assert {"sources", "figures", "charts", "goods", "helplines", "emergency"} == set(TABLES)


@pytest.mark.parametrize("table", SCHEMAS)
def test_every_field_is_explained(table: str) -> None:
    """
    Whoever fills in a record finds a sentence for each field.
    """
    unexplained = [name for name, field in SCHEMAS[table].model_fields.items() if not field.description]

    assert [] == unexplained
