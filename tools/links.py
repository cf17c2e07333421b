"""Check the links of the site, and name the Markdown that a fault comes from.

    python -m tools.links

The site is built as it is published, into a folder of its own.
"""

import json
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from linkcheck import Fault, Report, check_folder
from linkcheck.cli import CLEAN, FAULTY, print_report
from linkcheck.ignoring import apply, read_entries
from plugins.gate import build_date
from plugins.model.problems import BuildStopped
from tools.build import ROOT, build

SITE = "https://example.org"
"""Where the site would stand: any address does, as nothing is asked of it."""
DATA = "content/data/"
IGNORED = ROOT / "linkcheck.toml"
"""What is known and left for now."""


def check_links(output: Path) -> Report:
    """Return what is wrong with a site that was built for SITE; a fault names its source too."""
    report = check_folder(output, f"{SITE}/")
    if IGNORED.is_file():
        report.faults = apply(read_entries(IGNORED), report.faults, IGNORED.name, build_date())
    made_from = output.with_name(f"{output.name}.made-from.json")
    sources: Mapping[str, list[str]] = json.loads(made_from.read_text("utf-8")) if made_from.is_file() else {}
    report.faults = [add_source(fault, sources) for fault in report.faults]
    return report


def add_source(fault: Fault, sources: Mapping[str, list[str]]) -> Fault:
    """Return a fault that names the file of content/ that its target stands in too, and the line there."""
    made_from = sources.get(fault.file, [])
    own = find_own(fault.file, made_from)
    for path in filter(None, (own, *(path for path in made_from if path.startswith(DATA)))):
        line = find_line((ROOT / path).read_text("utf-8"), fault.target, is_own=path == own)
        if line:
            return fault._replace(message=f"{fault.message} (It stands in {path}:{line}.)")
    return fault._replace(message=f"{fault.message} (The page is made from {own}.)") if own else fault


def find_own(page: str, sources: Iterable[str]) -> str:
    """Return the Markdown file that a page shows, among all that it was made from.

    >>> find_own("en/learn/signs/index.html", ["content/en/index.md", "content/en/learn/signs.md"])
    'content/en/learn/signs.md'
    """
    key = (
        page.removesuffix("404.html") + "not-found"
        if page.endswith("/404.html")
        else page.removesuffix("/index.html")
    )
    wanted = (f"content/{key}.md", f"content/{key}/index.md")
    return next((path for path in sources if path in wanted), "")


def find_line(text: str, target: str, *, is_own: bool = True) -> int:
    """Return the line of a file on which a target of its page stands, or 0.

    In its own Markdown a link is written with another path, so that its last part is looked for.
    """
    path, _, fragment = target.partition("#")
    last = path.rstrip("/").rpartition("/")[2]
    for words in (target, f"#{fragment}", f"{last}.md", last) if is_own else (target,):
        if len(words) > 1 and words in text:
            return text.count("\n", 0, text.index(words)) + 1
    return 0


def main() -> int:
    """Build the site and check it; print what is wrong. Return 1 where something is."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        try:
            build(ROOT / "pelicanconf.py", output, SITEURL=SITE, SHOW_COMPONENTS=False)
        except BuildStopped as stopped:
            print(stopped, file=sys.stderr)
            return stopped.exitcode
        report = check_links(output)
    print_report("text", report.faults, report)
    return FAULTY if report.faults else CLEAN


if __name__ == "__main__":
    sys.exit(main())
