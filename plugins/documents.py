"""YAML 1.2 with line numbers, checked against a schema.

ruamel.yaml reads the 1.2 core schema (`NO` is a word, `12:30` a string), refuses a
key that is written twice, and knows the line of every value; pydantic says what is
wrong with it; here the two meet in a sentence for an editor.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedBase
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.cyaml import CSafeLoader
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from plugins.model.problems import Problem, did_you_mean

Model = TypeVar("Model", bound=BaseModel)

REMEDIES = {
    "missing": "Add it.",
    "date_from_datetime_parsing": "Write a day as 2026-11-23.",
    "date_parsing": "Write a day as 2026-11-23.",
    "date_type": "Write a day as 2026-11-23.",
    "date_from_datetime_inexact": "Write a day as 2026-11-23.",
    "int_parsing": "Write a whole number.",
    "int_type": "Write a whole number.",
    "int_from_float": "Write a whole number.",
    "float_type": "Write a number, without its unit.",
    "float_parsing": "Write a number, without its unit.",
    "bool_type": "Write true or false.",
    "bool_parsing": "Write true or false.",
    "string_type": "Write text; in quotes if it looks like something else.",
    "string_too_short": "Write something, or leave the field out.",
    "tuple_type": "Write a list: [one, two].",
}


PATTERN_REMEDIES = {
    r"^[^\n]*$": "Write it on one line.",
    r"^https?://[^\s]+$": "Write a whole address: https://example.org/page.",
    r"^[A-Z]{2}$": "Write its ISO 3166 code, such as GB.",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "Write 2022-09-12, 2022-09 or 2022.",
    r"^[0-9]{2,8}$": "Write its digits alone, in quotes.",
}


class Faulty(Exception):
    """A document that cannot be used, with every fault found in it."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))

    def __reduce__(self) -> tuple[type[Self], tuple[list[Problem]]]:
        return type(self), (self.problems,)


def read_text(raw: bytes, path: str) -> str:
    """Return the text of a file, or say on which line it is no UTF-8."""
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Faulty([Problem(path, line, "This is not UTF-8 text.", "Save the file as UTF-8.")]) from error


class _Constructor(RoundTripConstructor):
    """Leave a day that no calendar has as it is written: the schema says what is wrong with it."""

    def construct_yaml_timestamp(self, node: Any, values: Any = None) -> Any:
        try:
            return super().construct_yaml_timestamp(node, values)
        except ValueError:
            return self.construct_scalar(node)


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", _Constructor.construct_yaml_timestamp)


def load_yaml(text: str, path: str, first_line: int = 1) -> Any:
    """Return the value of a YAML document; its mappings and lists know their lines."""
    parser = YAML(typ="rt", pure=True)
    parser.Constructor = _Constructor
    try:
        return parser.load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        message = " ".join(str(error.problem or error.context or "cannot be read").split())
        if message.startswith("found duplicate key"):
            key = message.split('"')[1]
            problem = Problem(path, line, f"{key}: is written twice.", "Keep one of the two.")
        else:
            problem = Problem(
                path, line, f"This is not YAML: {message}.",
                "A value with a colon, a # or a quote in it needs quotes around it.",
            )  # fmt: skip
        raise Faulty([problem]) from error
    except ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        sign = f"U+{error.character:04X}" if isinstance(error.character, int) else "?"
        raise Faulty(
            [Problem(path, line, f"This is not YAML: the sign {sign} cannot stand in it.", "Remove it.")]
        ) from error
    except YAMLError as error:
        raise Faulty([Problem(path, first_line, f"This is not YAML: {error}.")]) from error


class _Quick(CSafeLoader):
    """YAML 1.2, as load_yaml reads it."""

    processing_version = (1, 2)


def load_quickly(text: str, path: str, first_line: int = 1) -> Any:
    """Return what load_yaml returns, several times as fast, without the lines of its parts.

    The same library with its parser in C (ruamel.yaml.clib). What it cannot read is read again
    by load_yaml, which says why.
    """
    try:
        return _Quick(text).get_single_data()
    except (YAMLError, ValueError):
        return load_yaml(text, path, first_line)


def line_of(value: Any, location: Sequence[str | int], first_line: int = 1) -> int:
    """Return the line of a field, or of the nearest thing around it that has one."""
    line = first_line + (value.lc.line if isinstance(value, CommentedBase) else 0)
    for step in location:
        if not isinstance(value, CommentedBase):
            break
        try:
            if isinstance(value, Mapping):
                line = first_line + value.lc.key(step)[0]
            else:
                line = first_line + value.lc.item(step)[0]
            value = value[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
    return line


def check(value: Any, schema: type[Model], path: str, first_line: int = 1, own_line: int = 0) -> Model:
    """Return the record that a YAML value stands for, or raise every fault in it.

    `own_line` is where it stands, for a value that has no line of its own.
    """
    if not isinstance(value, Mapping):
        raise Faulty(
            [
                Problem(
                    path, own_line or first_line, "Fields were expected here.", "Write them as `name: value`."
                )
            ]
        )
    try:
        return schema.model_validate(plain(value))
    except ValidationError as error:
        faults = error.errors()
        around = {fault["loc"][:count] for fault in faults for count in range(len(fault["loc"]))}
        faults = [fault for fault in faults if fault["type"] != "too_short" or fault["loc"] not in around]
        raise Faulty([_explain(fault, value, schema, path, first_line) for fault in faults]) from error


def plain(value: Any) -> Any:
    """Return a YAML value without its lines, in Python's own types."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return float(value)
    return value


def _explain(
    fault: Mapping[str, Any], value: Any, schema: type[BaseModel], path: str, first_line: int
) -> Problem:
    location = fault["loc"]
    name = ".".join(map(str, location)) or "the record"
    line = line_of(value, location, first_line)
    kind = fault["type"]
    if kind == "missing":
        return Problem(path, line, f"{name}: is missing.", REMEDIES["missing"])
    if kind == "extra_forbidden":
        fields = _fields_at(schema, location[:-1])
        remedy = did_you_mean(str(location[-1]), fields)
        return Problem(path, line, f"{name}: is not a field that we know.", remedy)
    given = str(fault.get("input")).replace("\n", " ")
    message = fault["msg"].removeprefix("Value error, ").removeprefix("Input ")
    if kind == "too_short":
        count = fault["ctx"]["min_length"]
        return Problem(path, line, f"{name}: has too few.", f"Write {count} or more: [one, two].")
    if kind in ("literal_error", "enum"):
        expected = [part.strip(" '") for part in fault["ctx"]["expected"].replace(" or ", ", ").split(",")]
        return Problem(path, line, f"{name}: “{given}” is not possible.", did_you_mean(str(given), expected))
    if kind == "string_pattern_mismatch":
        message = "is not written as it must be"
        return Problem(
            path, line, f"{name}: “{given}” {message}.", PATTERN_REMEDIES.get(fault["ctx"]["pattern"], "")
        )
    return Problem(path, line, f"{name}: “{given}” {message}.", REMEDIES.get(kind, ""))


def _fields_at(schema: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """Return the names of the fields that are known at a place inside a record."""
    current: Any = schema
    for step in location:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step) if hasattr(current, "model_fields") else None
        if field is None:
            return []
        current = _model_in(field.annotation)
    if not hasattr(current, "model_fields"):
        return []
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _model_in(part)
        if found is not None:
            return found
    return None
