"""Check the links of a folder of built HTML, and what else a site of many languages promises.

    python -m linkcheck DIR [--site-url URL] [--format text|json|github] [--ignore FILE]
    python -m linkcheck DIR --external [--cache FILE]

The first asks no network; the second asks whether addresses elsewhere still answer (external.py).
It knows no site generator, and can be used from Python:

    >>> from linkcheck import check_folder
    >>> report = check_folder(Path("output"), "https://example.org/")
    >>> [str(fault) for fault in report.faults]

How a run goes: folder.py lists the files; reading.py takes from each page what it refers to and
what can be referred to, and pointers.py does the same for style sheets, feeds, sitemaps and the
like; addresses.py says where each address leads; judging.py finds what is wrong with one file by
itself, joining.py what is wrong between files; lines.py finds the line of what is at fault.
"""

from linkcheck.check import CannotRun, Report, check_folder
from linkcheck.faults import KINDS, Fault

__all__ = ["KINDS", "CannotRun", "Fault", "Report", "check_folder"]
