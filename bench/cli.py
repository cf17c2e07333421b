"""The command line: which generators, which sizes, how often; see bench/README.md."""

import argparse
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

from bench.generators import BY_NAME, GENERATORS
from bench.generators.base import Generator
from bench.install import DEFAULT_CACHE, NotInstalled
from bench.machine import describe_machine
from bench.report import write_report
from bench.results import Results
from bench.runner import Plan, Runner

MEASURES = ("cold", "nothing", "edit", "browser", "memory")


def main() -> int:
    """Measure, and print the report. Return 1 where something failed."""
    options = parse()
    results = Results(options.json)
    if not options.report_only:
        generators = install([BY_NAME[name] for name in options.only], options.cache, results)
        results.machine = describe_machine()
        plan = Plan(options.runs, tuple(options.measure), options.edits, options.memory_edits, options.again)
        work = nullcontext(options.work) if options.work else tempfile.TemporaryDirectory(prefix="bench-")
        with work as folder:
            Runner(results, plan, Path(folder).resolve(), bool(options.work)).run(generators, options.pages)
    report = write_report(results)
    if options.output:
        options.output.write_text(report, "utf-8")
    print(report)
    return 1 if results.failures else 0


def parse() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measure this project beside its peers."
    )
    names = [generator.name for generator in GENERATORS]
    add = parser.add_argument
    add("--pages", type=int, nargs="+", default=[720, 1008, 10008], help="sizes of the made-up site")
    add("--runs", type=int, default=5, help="how often each build is measured")
    add("--only", nargs="+", choices=names, default=names, metavar="NAME", help=", ".join(names))
    add(
        "--measure",
        nargs="+",
        choices=MEASURES,
        default=list(MEASURES),
        metavar="WHAT",
        help=", ".join(MEASURES),
    )
    add("--edits", type=int, default=20, help="edits in the browser")
    add("--memory-edits", type=int, default=0, metavar="N", help="look how our server grows over N edits")
    add("--json", type=Path, help="keep the numbers here, and go on from those that it holds")
    add("--again", action="store_true", help="measure anew what the JSON file holds already")
    add("--report-only", action="store_true", help="measure nothing: write the report of the JSON file")
    add("--output", type=Path, help="write the report here too")
    add("--cache", type=Path, default=DEFAULT_CACHE, help="where the peers are installed")
    add("--work", type=Path, help="make the sites here, and leave them there to be looked at")
    options = parser.parse_args()
    if min(options.pages) < 12 * 30:
        parser.error("--pages: the made-up site needs 360 pages or more, 30 in each language")
    return options


def install(wanted: list[Generator], cache: Path, results: Results) -> list[Generator]:
    """Return the generators that can be run; say which cannot."""
    found = []
    for generator in wanted:
        try:
            generator.install(cache)
            results.versions[generator.name] = generator.version()
            results.absent.pop(generator.name, None)
            found.append(generator)
        except (NotInstalled, OSError) as error:
            results.absent[generator.name] = str(error)
            print(f"Without {generator.name}: {error}", file=sys.stderr, flush=True)
    return found
