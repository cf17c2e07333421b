"""The command line."""

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path

from linkcheck.check import CannotRun, Report, check_folder
from linkcheck.faults import Fault, show
from linkcheck.ignoring import apply, read_entries

CLEAN, FAULTY, CANNOT_RUN = 0, 1, 2
CACHE = Path("~/.cache/linkcheck.json").expanduser()


def main(arguments: list[str] | None = None) -> int:
    """Check a folder, print what is wrong; return 0 where nothing is, 1 where something is, 2 if it cannot run."""
    options = parse(arguments)
    try:
        entries = read_entries(options.ignore) if options.ignore else []
        report = check_folder(options.folder, options.site_url)
        if options.external:
            return check_external(report, options.cache)
    except (CannotRun, OSError) as error:
        print(error, file=sys.stderr)
        return CANNOT_RUN
    faults = apply(entries, report.faults, str(options.ignore), today())
    print_report(options.format, faults, report)
    return FAULTY if faults else CLEAN


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="linkcheck", description="Check the links of a folder of built HTML."
    )
    parser.add_argument("folder", type=Path, help="the folder, as it goes online")
    parser.add_argument(
        "--site-url", default="", metavar="URL", help="where the site stands; else what its canonicals say"
    )
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument(
        "--ignore", type=Path, metavar="FILE", help="what is left for now, with a reason and a day"
    )
    parser.add_argument(
        "--external", action="store_true", help="ask the web instead: do addresses elsewhere still answer?"
    )
    parser.add_argument(
        "--cache", type=Path, default=CACHE, metavar="FILE", help=f"what answered lately ({CACHE})"
    )
    return parser.parse_args(arguments)


def check_external(report: Report, cache: Path) -> int:
    """Ask for every address that leads elsewhere; print what became of them."""
    from linkcheck.external import Web, check_addresses, describe

    answers = check_addresses(report.web, Web(), cache, today())
    print("\n".join(describe(answers, report.web)))
    return FAULTY if any(answer.state == "broken" for answer in answers) else CLEAN


def today() -> date:
    """Return the day by which entries expire: BUILD_DATE, or today."""
    given = os.environ.get("BUILD_DATE")
    return date.fromisoformat(given) if given else date.today()


def print_report(form: str, faults: list[Fault], report: Report) -> None:
    """Print the faults: for people, for programs, or for the pages of a forge."""
    if form == "json":
        print(json.dumps([fault._asdict() for fault in faults], ensure_ascii=False, indent=1))
        return
    for fault in faults:
        print(describe_for_github(fault, report.root) if form == "github" else fault)
    if form == "text":
        for note in report.notes:
            print(f"note: {note}")
        told = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        print(f"{report.pages} pages, {report.links} links: {told if faults else 'no fault'}.")


def describe_for_github(fault: Fault, root: Path) -> str:
    """Return a fault as a workflow command, which the forge shows at its line."""

    def escape(text: str, more: str = "") -> str:
        for sign in "%\r\n" + more:
            text = text.replace(sign, f"%{ord(sign):02X}")
        return text

    place = f"file={escape((root / fault.file).as_posix(), ':,')},line={max(fault.line, 1)}"
    target = f"“{show(fault.target)}”: " if fault.target else ""
    return f"::error {place},title={escape(fault.kind, ':,')}::{escape(target + fault.message)}"
