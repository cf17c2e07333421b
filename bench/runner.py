"""Run what is to be measured, by turns: run 1 of every generator, then run 2, and so on."""

import shutil
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import measure_edits, measure_growth, measure_start, measure_titles, open_browser
from bench.builds import BUILDS, measure_memory
from bench.generators.base import Generator
from bench.processes import Failed
from bench.results import Results
from bench.subject import Subject, copy_real_site, write_sites


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured, and how often."""

    runs: int
    measures: tuple[str, ...]
    edits: int
    memory_edits: int
    is_again: bool


class Runner:
    """Measures what the results do not hold yet."""

    def __init__(self, results: Results, plan: Plan, work: Path, is_kept: bool) -> None:
        self.results, self.plan, self.work, self.is_kept = results, plan, work, is_kept
        self._broken: set[tuple[str, str, str]] = set()

    def run(self, generators: list[Generator], sizes: list[int]) -> None:
        """Measure every size in turn, the real site first."""
        for generator in generators:
            if generator.is_real:
                self._run_size([copy_real_site(generator, self.work)])
        made_up = [generator for generator in generators if not generator.is_real]
        for pages in sizes if made_up else []:
            say(f"Writing the site of {pages} pages …")
            self._run_size(write_sites(made_up, self.work, pages))

    def _run_size(self, subjects: list[Subject]) -> None:
        builds = [name for name in BUILDS if name in self.plan.measures]
        if self.plan.is_again:
            self._forget(subjects)
        for run in range(1, self.plan.runs + 1):
            for subject in subjects:
                for name in builds:
                    self._once(subject, name, run, BUILDS[name])
        for subject in subjects:
            if subject.generator.is_real:
                self._once(subject, "pages", 1, Subject.count_pages)
            elif "memory" in self.plan.measures:
                self._once(subject, "memory", 1, measure_memory)
        if "browser" in self.plan.measures or self.plan.memory_edits:
            self._run_browser([subject for subject in subjects if not subject.generator.is_real])
        for subject in subjects if not self.is_kept else []:
            shutil.rmtree(subject.folder)

    def _run_browser(self, subjects: list[Subject]) -> None:
        with ExitStack() as stack:
            try:
                browser = stack.enter_context(open_browser())
            except Failed as failed:
                say(f"Without a browser: {failed}")
                return
            for subject in subjects:
                self._serve(subject, browser)

    def _serve(self, subject: Subject, browser: Browser) -> None:
        is_own, edits = subject.generator.is_own, self.plan.edits
        if "browser" in self.plan.measures:
            self._many(subject, "browser", lambda note: measure_edits(subject, browser, edits, note))
            if is_own:
                self._many(subject, "title", lambda note: measure_titles(subject, browser, edits, note))
                for run in range(1, self.plan.runs + 1):
                    self._once(subject, "start", run, measure_start)
        if is_own and self.plan.memory_edits:
            self._many(subject, "growth", lambda note: self._grow(subject, browser, note))

    def _grow(self, subject: Subject, browser: Browser, note: Callable[[float], None]) -> None:
        before, after = measure_growth(subject, browser, self.plan.memory_edits)
        for number in (before, after, float(self.plan.memory_edits)):
            note(number)

    def _once(self, subject: Subject, name: str, run: int, measure: Callable[[Subject], float]) -> None:
        """Measure one number, unless it is there or the measurement has failed before."""
        if len(self.results.numbers(subject.size, subject.generator.name, name)) < run:
            self._try(subject, name, lambda note: note(measure(subject)))

    def _many(self, subject: Subject, name: str, measure: Callable[[Callable[[float], None]], None]) -> None:
        """Measure the numbers of one session, unless some are there."""
        if not self.results.numbers(subject.size, subject.generator.name, name):
            self._try(subject, name, measure)

    def _try(self, subject: Subject, name: str, measure: Callable[[Callable[[float], None]], None]) -> None:
        size, generator = subject.size, subject.generator.name
        if (size, generator, name) in self._broken or (size, generator, "cold") in self._broken:
            return

        def note(number: float) -> None:
            self.results.add(size, generator, name, number)
            say(f"{size:>6}  {generator:14} {name:8} {number:9.3f}")

        try:
            measure(note)
        except Failed as failed:
            self._broken.add((size, generator, name))
            self.results.fail(size, generator, name, str(failed))
            say(f"FAILED  {size} {generator} {name}: {failed}")

    def _forget(self, subjects: list[Subject]) -> None:
        measures = {*self.plan.measures, *(("title", "start") if "browser" in self.plan.measures else ())}
        measures |= {"growth"} if self.plan.memory_edits else set()
        for subject in subjects:
            for name in measures:
                self.results.forget(subject.size, subject.generator.name, name)


def say(text: str) -> None:
    """Tell whoever waits how far it is."""
    print(text, file=sys.stderr, flush=True)
