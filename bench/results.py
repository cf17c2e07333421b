"""What was measured, kept in a JSON file, so that a run can be ended and gone on with."""

import json
from pathlib import Path
from typing import Any


class Results:
    """Numbers by the size of the site, the generator and what was measured; saved at every number."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.machine: dict[str, str] = {}
        self.versions: dict[str, str] = {}
        self.absent: dict[str, str] = {}
        self._numbers: dict[str, dict[str, dict[str, list[float]]]] = {}
        self._failures: dict[str, str] = {}
        if file and file.exists():
            self._load(json.loads(file.read_text("utf-8")))

    @property
    def sizes(self) -> list[str]:
        """Return the sizes of the made-up site that were measured, small first."""
        return sorted((size for size in self._numbers if size.isdigit()), key=int)

    @property
    def failures(self) -> list[str]:
        """Return what failed, each in a sentence."""
        return [f"{where}: {why}" for where, why in self._failures.items()]

    def numbers(self, size: str, generator: str, measure: str) -> list[float]:
        """Return the numbers of one measurement; none if there are none."""
        return self._numbers.get(size, {}).get(generator, {}).get(measure, [])

    def add(self, size: str, generator: str, measure: str, number: float) -> None:
        """Keep a number, and forget that the measurement failed before."""
        by_measure = self._numbers.setdefault(size, {}).setdefault(generator, {})
        by_measure.setdefault(measure, []).append(round(number, 4))
        self._failures.pop(f"{size} {generator} {measure}", None)
        self.save()

    def forget(self, size: str, generator: str, measure: str) -> None:
        """Drop the numbers of one measurement."""
        self._numbers.get(size, {}).get(generator, {}).pop(measure, None)

    def fail(self, size: str, generator: str, measure: str, reason: str) -> None:
        """Keep why a measurement failed."""
        self._failures[f"{size} {generator} {measure}"] = reason
        self.save()

    def save(self) -> None:
        """Write everything to the file, if there is one."""
        if self.file:
            data = {
                "machine": self.machine, "versions": self.versions, "absent": self.absent,
                "failures": self._failures, "numbers": self._numbers,
            }  # fmt: skip
            draft = self.file.with_name(f"{self.file.name}.draft")
            draft.write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")
            draft.replace(self.file)

    def _load(self, data: dict[str, Any]) -> None:
        self.machine, self.versions, self.absent = data["machine"], data["versions"], data["absent"]
        self._failures, self._numbers = data["failures"], data["numbers"]
