"""What an editor must mend, said so that they can."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath
from typing import Self


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault: where it stands, what is wrong, what to write instead."""

    path: str
    line: int
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}" + (f" {self.remedy}" if self.remedy else "")


class Problems:
    """The faults of one run, each once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def __bool__(self) -> bool:
        return bool(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, path: str | PurePath, line: int, message: str, remedy: str = "") -> None:
        self._found[Problem(str(path), line, message, remedy)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        self._found.update(dict.fromkeys(problems))

    def sorted(self) -> list[Problem]:
        return sorted(self._found)


class BuildStopped(Exception):
    """The build ends here; nothing of it is published."""

    exitcode = 1

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        count = "1 fault" if len(problems) == 1 else f"{len(problems)} faults"
        lines = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"{count}, nothing was written:\n{lines}")

    def __reduce__(self) -> tuple[type[Self], tuple[list[Problem]]]:
        return type(self), (self.problems,)


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return a remedy that names the nearest of the known words, or all of them."""
    known = sorted(known)
    near = get_close_matches(wrong, known, n=1)
    if near:
        return f"Did you mean “{near[0]}”?"
    return f"Known: {', '.join(known)}." if known else ""
