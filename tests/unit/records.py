"""A whole record of each table of content/data/, and a good file of each, which tests change in one place."""

from typing import Any

from pydantic import BaseModel

from plugins.documents import check, load_yaml
from plugins.model.data import TABLES, Publisher

SOURCE = """title: Global Estimates
publisher: ILO
class: official-statistics
published: 2022-09-12
address: https://example.org/estimates
read_as: original
read_on: 2026-11-23
"""
FIGURE = """value: 27600000
unit: people
kind: estimate
year: "2021"
source: ge-2021
read_on: 2026-11-23
review_by: 2027-11-23
"""
CHART = """unit: people
year: 2021
source: ge-2021
rows:
  - {label: Asia, figure: asia}
  - {label: Africa, figure: africa}
"""
GOOD = """name: Jeans
drawing: jeans
listed:
  - source: dol-2022
    harm: forced-labour
    countries: [NO, CN]
    as: Garments
"""
HELPLINE = """organisation: Helpline
country: GB
kind: support-line
serves: [all]
phones:
  - {shown: 08000 121 700, dial: "+448000121700", cost: free}
confidence: high
source: unseen
read_on: 2026-11-23
"""
EMERGENCY = """numbers: ["999", "112"]
source: police
read_on: 2026-11-23
"""
PUBLISHER = """name: null
address: null
iom_permission: false
contacts: {privacy: null}
rebuilt: 2026-11-23
"""
WHOLE = {
    "sources": SOURCE,
    "figures": FIGURE,
    "charts": CHART,
    "goods": GOOD,
    "helplines": HELPLINE,
    "emergency": EMERGENCY,
    "publisher": PUBLISHER,
}
SCHEMAS: dict[str, type[BaseModel]] = {**TABLES, "publisher": Publisher}

FILES = {
    "sources": "ge:\n  title: Global & Estimates\n  publisher: ILO\n  class: data\n  address: https://example.org/\n  read_as: original\n  read_on: 2026-11-23\n",
    "figures": "people:\n  value: 1\n  unit: people\n  kind: count\n  year: 2021\n  source: ge\n  read_on: 2026-11-23\n  review_by: 2027-11-23\n",
    "charts": "kinds:\n  unit: people\n  year: 2021\n  source: ge\n  rows:\n    - {label: A, figure: people}\n    - {label: B, figure: people}\n",
    "goods": "jeans:\n  name: Jeans\n  drawing: jeans\n  listed:\n    - source: ge\n      harm: forced-labour\n      countries: [NO, CN]\n",
    "helplines": "line:\n  organisation: A line\n  country: NO\n  kind: support-line\n  serves: [all]\n  confidence: high\n  source: ge\n  read_on: 2026-11-23\n",
    "emergency": 'NO:\n  numbers: ["112"]\n  source: ge\n  read_on: 2026-11-23\n',
    "publisher": "name: null\naddress: null\niom_permission: false\ncontacts: {}\nrebuilt: 2026-11-23\n",
}  # fmt: skip
"""Seven good files, each of one record, that point to each other."""


def read(table: str, text: str) -> Any:
    path = f"content/data/{table}.yaml"
    return check(load_yaml(text, path), SCHEMAS[table], path)


def replace(table: str, old: str, new: str) -> str:
    assert old in WHOLE[table]
    return WHOLE[table].replace(old, new, 1)
