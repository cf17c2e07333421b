"""What can be wrong, each with a stable name."""

from typing import NamedTuple

KINDS = {
    # where an address leads
    "broken-link": "The address leads to nothing.",
    "broken-fragment": "The page has no such part.",
    "wrong-case": "The name has other capitals than the file, which only some hosts overlook.",
    "unicode-form": "The name is composed of other code points than the file, though it looks the same.",
    "missing-slash": "A folder is named without its last slash, which costs a redirect.",
    "index-spelled-out": "The file of a folder is named, so that one page has two addresses.",
    "above-root": "The path climbs out of the site.",
    "outside-base": "The address leads out of the folder in which the site stands.",
    "redirected": "The address is that of a redirect.",
    # how an address is written
    "empty-address": "The address is empty.",
    "missing-address": "There is no address.",
    "lone-hash": "The address is a # alone, which leads nowhere.",
    "blank-around-address": "A blank stands before or behind the address.",
    "bad-address": "The address cannot be read.",
    "javascript-address": "The address is a script.",
    "unencrypted": "The address is http, not https.",
    "protocol-relative": "The address begins with //.",
    "bad-mailto": "This is no mail address.",
    "bad-telephone": "This is no telephone number.",
    "base-ignored": "Only the first <base> counts.",
    # within a page
    "duplicate-id": "The id is given twice.",
    "missing-id": "There is no element of this id.",
    "missing-alt": "The picture has no alternative text.",
    "missing-lang": "The page does not say its language.",
    "bad-lang": "This is no language tag.",
    # between pages
    "canonical-relative": "The canonical address is not absolute.",
    "canonical-many": "There is more than one canonical address.",
    "canonical-elsewhere": "The canonical address is that of another page.",
    "og-url-differs": "og:url is not the canonical address.",
    "sitemap-differs": "The sitemap names a page by an address that is not its canonical one.",
    "sitemap-missing": "The sitemap does not name this page.",
    "alternate-bad-lang": "hreflang is no language tag.",
    "alternate-relative": "The address of an alternate is not absolute.",
    "alternate-duplicate": "A language has two alternates.",
    "alternate-self-missing": "The page is not among its own alternates.",
    "alternate-not-reciprocal": "The alternate does not name this page in return.",
    "alternate-wrong-language": "The alternate is in another language than hreflang says.",
    "x-default-missing": "No alternate is x-default.",
    "x-default-many": "Several alternates are x-default.",
    "alternate-not-in-picker": "The page links to this language, but not to this alternate.",
    "alternate-not-in-sitemap": "The sitemap names other alternates for this page.",
    "leaves-language": "The link leads into another language, though the page exists in this one.",
    "orphan": "Nothing links to this page.",
    # files
    "unreadable": "The file cannot be read.",
    "not-utf-8": "The file is not UTF-8.",
    "not-xml": "The file is not XML.",
    "not-json": "This is not JSON.",
    "outside-folder": "The file is a link out of the folder.",
    "loop": "The folder is a link that leads back to itself.",
    # the list of what is ignored
    "ignore-expired": "This entry has expired.",
    "ignore-unused": "This entry matches nothing.",
    # notes, which are no faults
    "unreferenced-file": "No page refers to this file.",
}
NOTES = frozenset({"unreferenced-file"})
"""What is told and does not fail."""


class Fault(NamedTuple):
    """One fault at one place: `file` is relative to the folder, `line` counts from 1, or is 0 for the whole file."""

    file: str
    line: int
    kind: str
    target: str
    message: str

    def __str__(self) -> str:
        place = f"{show(self.file)}:{self.line}" if self.line else show(self.file)
        target = f" “{show(self.target)}”:" if self.target else ""
        return f"{place}: {self.kind}:{target} {self.message}"


def show(text: str) -> str:
    """Return a text on one line, with whatever cannot be printed written as in Python."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape", "surrogatepass").decode()
        for sign in text
    )


class Finding(NamedTuple):
    """A fault whose line is not looked up yet.

    It stands in the `nth` element of this tag whose attribute has this value, as it is written;
    or, in a file that is no page, on `line`.
    """

    file: str
    kind: str
    target: str
    message: str
    tag: str = ""
    attribute: str = ""
    value: str = ""
    nth: int = 0
    line: int = 0
