"""What is known and left for now: a list with a reason and a day after which it counts again.

[[ignore]]
file = "en/old/*"                # a pattern for the file; * stands for anything
kind = "broken-link"             # or any kind, where it is left out
target = "https://example.org/*" # or any target
reason = "Goes with the archive, see issue 12."
until = 2027-01-31
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from linkcheck.check import CannotRun
from linkcheck.faults import KINDS, Fault

PATTERNS = ("file", "kind", "target")
ENTRY = re.compile(r"^[ \t]*\[\[ignore\]\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is ignored; `line` is where it begins in its file."""

    line: int
    patterns: dict[str, str]
    reason: str
    until: date

    def matches(self, fault: Fault) -> bool:
        return all(fnmatchcase(getattr(fault, name), pattern) for name, pattern in self.patterns.items())


def read_entries(file: Path) -> list[Entry]:
    """Return the entries of a list. Raise CannotRun with everything that is wrong with it."""
    try:
        text = file.read_text("utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        raise CannotRun(f"{file}: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CannotRun(f"{file}: this is no TOML: {error}.") from error
    lines = [text.count("\n", 0, match.start()) + 1 for match in ENTRY.finditer(text)]
    entries, wrong = (
        [],
        [f"{file}: “{name}” is not known. Write [[ignore]]." for name in data if name != "ignore"],
    )
    for number, entry in enumerate(data.get("ignore", [])):
        line = lines[number] if number < len(lines) else 0
        faults = list(_judge(entry))
        wrong += [f"{file}:{line}: {fault}" for fault in faults]
        if not faults:
            patterns = {name: entry[name] for name in PATTERNS if name in entry}
            entries.append(Entry(line, patterns, entry["reason"], entry["until"]))
    if wrong:
        raise CannotRun("\n".join(wrong))
    return entries


def _judge(entry: dict[str, Any]) -> list[str]:
    wrong = [
        f"{name}: is not a field that we know."
        for name in entry
        if name not in (*PATTERNS, "reason", "until")
    ]
    wrong += [
        f"{name}: write text." for name in PATTERNS if name in entry and not isinstance(entry[name], str)
    ]
    if not any(name in entry for name in PATTERNS):
        wrong.append("It says nothing of what is ignored. Give file, kind or target.")
    if not isinstance(entry.get("reason"), str) or not entry["reason"].strip():
        wrong.append("reason: is missing. Say why it is left for now.")
    if type(entry.get("until")) is not date:
        wrong.append("until: is missing. Give a day, as 2027-01-31, without quotes.")
    if isinstance(entry.get("kind"), str) and "*" not in entry["kind"] and entry["kind"] not in KINDS:
        wrong.append(f"kind: there is no “{entry['kind']}”.")
    return wrong


def apply(entries: list[Entry], faults: list[Fault], file: str, today: date) -> list[Fault]:
    """Return the faults that are not ignored, and one for each entry that has expired or matches nothing."""
    valid = [entry for entry in entries if entry.until >= today]
    left = [fault for fault in faults if not any(entry.matches(fault) for entry in valid)]
    for entry in entries:
        shown = ", ".join(f"{name} {pattern}" for name, pattern in entry.patterns.items())
        if entry not in valid:
            message = f"It counted until {entry.until}: “{entry.reason}” Mend what it hides, or give it another day."
            left.append(Fault(file, entry.line, "ignore-expired", shown, message))
        elif not any(entry.matches(fault) for fault in faults):
            left.append(Fault(file, entry.line, "ignore-unused", shown, "Remove it."))
    return left
