"""What is wrong between files: parts that are not there, pages that nothing links to, files that nobody needs."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from linkcheck.faults import Finding
from linkcheck.judging import Asked, Judged, judge_fragment, place

UNLINKED = re.compile(r"(?:.*/)?404\.html|index\.html")
"""Pages that are found without a link."""
UNREFERENCED = re.compile(
    r"robots\.txt|humans\.txt|llms\.txt|favicon\.ico|_headers|_redirects|CNAME|\.nojekyll|\.htaccess|vercel\.json|"
    r"netlify\.toml|\.well-known/.*|(?:.*/)?(?:LICENSE|COPYING|NOTICE|OFL)(?:\.\w+)?|.*\.(?:br|gz|zst|map)"
)
"""Files that hosts, robots and lawyers ask for."""


def judge_fragments(pages: Mapping[str, Judged], parts: Mapping[str, frozenset[str]]) -> Iterator[Finding]:
    """Judge the parts of other files that pages ask for; `parts` are the ids of files that are no pages."""
    for page in pages.values():
        for asked in page.fragments:
            target = asked.target
            ids = pages[target.file].ids if target.file in pages else parts.get(target.file)
            if ids is not None and target.fragment not in ids and target.fragment.lower() != "top":
                yield judge_fragment(page.file, asked, ids)


def find_orphans(pages: Mapping[str, Judged]) -> Iterator[Finding]:
    """Return the pages that no other page links to."""
    linked = {target for page in pages.values() for target in page.leads_to if target != page.file}
    for file in pages:
        if file not in linked and not UNLINKED.fullmatch(file):
            yield Finding(file, "orphan", "", "Link to it from a page, or remove it.")


def find_unreferenced(files: Iterable[str], used: set[str], pages: Mapping[str, Judged]) -> Iterator[Finding]:
    """Return the files that are no pages and that no file refers to."""
    for file in sorted(files):
        if file not in used and file not in pages and not UNREFERENCED.fullmatch(file):
            yield Finding(file, "unreferenced-file", "", "Remove it, if nobody asks for it.")


def find_foreign(pages: Mapping[str, Judged]) -> Iterator[Finding]:
    """Return the links into another language whose page exists in the language of the link."""
    for page in pages.values():
        for asked in page.foreign:
            other = pages.get(asked.target.file)
            if other is None or not any(_names_itself(each, other.file) for each in other.alternates):
                continue  # a page that is called by no language, such as one to choose a language on, is for all
            for alternate in other.alternates:
                own = pages.get(alternate.target.file)
                if own is not None and own.file != other.file and own.lang == page.lang:
                    way = posixpath.relpath(
                        posixpath.dirname(own.file) or ".", posixpath.dirname(page.file) or "."
                    )
                    message = f"It is in {other.lang}. Write “{way}/”, or give the link hreflang."
                    yield place(page.file, asked.reference, "leaves-language", message)
                    break


def _names_itself(alternate: Asked, file: str) -> bool:
    return alternate.target.file == file and alternate.reference.lang.lower() != "x-default"
