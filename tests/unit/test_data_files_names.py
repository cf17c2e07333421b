"""Which files content/data/ has, and what they are called."""

import pytest

from plugins.data_files import find_missing, is_data_file, judge_name
from plugins.model.data import TABLES

HERE = "content/data"
NAMES = (*TABLES, "publisher")


@pytest.mark.parametrize("name", NAMES)
def test_file_that_is_missing_is_missed(name: str) -> None:
    """
    Pages call every file up: none can be left out.
    """
    problems = find_missing({*NAMES} - {name}, HERE)

    assert [f"{HERE}/{name}.yaml: is missing. The pages call it up."] == list(map(str, problems))


def test_nothing_is_missed_where_all_is_there() -> None:
    """
    Seven files are all that the pages call up.
    """
    assert [] == find_missing(NAMES, HERE)


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        *((f"{HERE}/{name}.yaml", True) for name in NAMES),
        (f"{HERE}/goods.yml", False),
        (f"{HERE}/Goods.yaml", False),
        (f"{HERE}/old/goods.yaml", False),
        (f"{HERE}/标签.yaml", False),
    ],
)
def test_file_of_data_is_known_by_its_name(path: str, is_one: bool) -> None:
    """
    A table is a file of its name in content/data/ itself, and nothing else is one.
    """
    assert is_one == is_data_file(path)


@pytest.mark.parametrize(
    ("file", "remedy"),
    [
        ("figure.yaml", "Did you mean “figures.yaml”?"),
        ("goods.yml", "Did you mean “goods.yaml”?"),
        (
            "notes.md",
            "Known: charts.yaml, emergency.yaml, figures.yaml, goods.yaml, helplines.yaml, publisher.yaml, sources.yaml.",
        ),
        (
            "标签.txt",
            "Known: charts.yaml, emergency.yaml, figures.yaml, goods.yaml, helplines.yaml, publisher.yaml, sources.yaml.",
        ),
    ],
)
def test_file_that_nobody_reads_is_refused(file: str, remedy: str) -> None:
    """
    A file under another name would be lost without a word: it is named, with the right names.
    """
    assert f"{HERE}/{file}: We know no such file of data. {remedy}" == str(judge_name(f"{HERE}/{file}"))
