"""Where an address leads, as a browser would say, and what is wrong with how it is written."""

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import urlsplit

from linkcheck.contacts import judge_mail, judge_telephone
from linkcheck.folder import Folder

SIMPLE = re.compile(r"[A-Za-z0-9_./-]*(?:#[A-Za-z0-9_.-]*)?")
"""An address that needs no decoding."""
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
BLANKS = "\t\n\f\r "
HEX = re.compile(r"%(?![0-9A-Fa-f]{2})")
PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
OPAQUE = frozenset({"data", "blob", "about", "urn", "geo", "cid"})
SUGGESTIONS, NEAR = 100, 500
"""For how many broken links of a file a like name is looked for, and among how many."""
WEB = frozenset({"http", "https"})


class Target(NamedTuple):
    """Where an address leads: to a file of the folder, with a fragment; or to `web`, a place elsewhere; or nowhere."""

    file: str = ""
    fragment: str = ""
    web: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    """Kinds of faults, each with what would be right."""


@dataclass(slots=True)
class Addresses:
    """All addresses of one site: what is at each, and where the site stands, if that is known."""

    folder: Folder
    site_url: str = ""
    redirects: Mapping[str, str] = field(default_factory=dict)
    _host: str = ""
    _base: str = "/"
    _prefix: str = ""
    _asked: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        parts = urlsplit(self.site_url)
        self._host = parts.netloc.lower()
        self._base = parts.path.rstrip("/") + "/"
        self._prefix = self.site_url.rstrip("/") + "/" if self.site_url else ""

    @property
    def is_encrypted(self) -> bool:
        return self.site_url.startswith("https:")

    def url_of(self, file: str) -> str:
        """Return the whole address of a file, if it is known where the site stands."""
        return f"{self.site_url.rstrip('/')}/{address_of(file)}"

    def find(self, value: str, file: str, base: str = "") -> Target:
        """Return where an address leads that stands in a file; `base` is the <base> of that file."""
        found = None
        if self._prefix and value.startswith(self._prefix):
            found = self._find_simply(value[len(self._prefix) :], "")
        elif not base:
            found = self._find_simply(value, file[: file.rfind("/") + 1], file)
        return found or self._examine(value, file, base)

    def _find_simply(self, address: str, folder: str, file: str = "") -> Target | None:
        """Return where a plain address leads, if that is there; else it has to be looked at closely."""
        if not SIMPLE.fullmatch(address):
            return None
        path, mark, fragment = address.partition("#")
        if mark and not fragment:
            return None
        if not path and file:
            return Target(file, fragment) if fragment else None
        if path.startswith(("/", "./")) or "/." in path.replace("../", ""):
            return None
        while path.startswith("../") and folder:
            path = path[3:]
            folder = folder[: folder.rfind("/", 0, -1) + 1]
        target = folder + path
        if not target or target[-1] == "/":
            target += "index.html"
        elif target.endswith("index.html"):
            return None
        return Target(target, fragment) if target in self.folder.files else None

    def _examine(self, value: str, file: str, base: str) -> Target:
        problems: list[tuple[str, str]] = []
        trimmed = value.strip(BLANKS + "".join(map(chr, range(32))))
        if not trimmed:
            return Target(file, problems=(("empty-address", "Write where it leads, or remove it."),))
        if trimmed != value:
            problems.append(("blank-around-address", f"Write “{trimmed}”."))
        address = re.sub(r"[\t\n\r]", "", trimmed)
        scheme = SCHEME.match(address)
        if scheme:
            return self._examine_scheme(address, scheme[1].lower(), file, problems)
        if re.match(r"[\\/]{2}", address):
            problems.append(("protocol-relative", f"Write “https:{address}”."))
            return self._examine_scheme("https:" + address, "https", file, problems)
        if base:
            joined = self.find(base, file)
            if joined.web:
                return Target(web=joined.web, problems=tuple(problems))
            start = base_folder(base, file)
        else:
            start = file[: file.rfind("/") + 1]
        return self._examine_path(address, file, start, problems, is_rooted=address[0] in "/\\")

    def _examine_scheme(
        self, address: str, scheme: str, file: str, problems: list[tuple[str, str]]
    ) -> Target:
        if scheme == "javascript":
            problems.append(("javascript-address", "Use a <button>, or lead to a page."))
        elif scheme == "mailto":
            problems += judge_mail(address[7:])
        elif scheme in ("tel", "sms"):
            problems += judge_telephone(address[len(scheme) + 1 :])
        elif scheme in WEB:
            return self._examine_web(address, scheme, file, problems)
        elif scheme not in OPAQUE and len(scheme) == 1:
            problems.append(("bad-address", "This is a path on one machine. Write the path from this page."))
        return Target(web=address, problems=tuple(problems))

    def _examine_web(self, address: str, scheme: str, file: str, problems: list[tuple[str, str]]) -> Target:
        try:
            parts = urlsplit(address.replace("\\", "/"))
            parts.port  # noqa: B018 (raises what is wrong with it)
        except ValueError as error:
            problems.append(("bad-address", f"{error}."))
            return Target(problems=tuple(problems))
        if not parts.hostname:
            problems.append(("bad-address", "It names no host."))
            return Target(problems=tuple(problems))
        if scheme == "http" and self.is_encrypted:
            problems.append(("unencrypted", f"Write “https{address[4:]}”."))
        if not self._host or parts.netloc.lower() != self._host:
            return Target(web=address, problems=tuple(problems))
        rest = address[len(scheme) + 3 + len(parts.netloc) :] or "/"
        return self._examine_path(
            rest if rest[0] in "/\\" else "/" + rest, file, "", problems, is_rooted=True
        )

    def _examine_path(
        self, address: str, file: str, start: str, problems: list[tuple[str, str]], *, is_rooted: bool
    ) -> Target:
        path, _, fragment = address.partition("#")
        path = path.partition("?")[0].replace("\\", "/")
        if HEX.search(path) or HEX.search(fragment):
            problems.append(("bad-address", "A % that stands for itself is written %25."))
        decoded, part = decode(path), decode(fragment)
        if address == "#":
            problems.append(("lone-hash", "Write #top, or name a part of the page; what acts is a <button>."))
            return Target(file, problems=tuple(problems))
        if decoded is None or part is None:
            problems.append(("bad-address", "Its percent signs do not give UTF-8."))
            return Target(problems=tuple(problems))
        part = part.partition(":~:")[0]  # what a browser is to look for in the text
        if not path:
            return Target(file, part, problems=tuple(problems))
        if is_rooted:
            if not decoded.startswith(self._base) and decoded + "/" != self._base:
                problems.append(("outside-base", f"The site stands in {self._base}."))
                return Target(web=address, problems=tuple(problems))
            decoded = decoded[len(self._base) :]
            start = ""
        target, is_above = remove_dots(start + decoded)
        if is_above:
            problems.append(("above-root", "It has more “../” than there are folders above."))
        file_there, found = self._look_up(target, file)
        problems += found
        return Target(file_there, part, problems=tuple(problems))

    def _look_up(self, path: str, file: str) -> tuple[str, list[tuple[str, str]]]:
        """Return the file that a host serves for a decoded path, and what is wrong with the path."""
        files = self.folder.files
        if not path or path.endswith("/"):
            if path + "index.html" in files:
                return path + "index.html", []
            if path and path[:-1] in files:
                return "", [("broken-link", f"It is a file: write “{posixpath.basename(path[:-1])}”.")]
        elif path in files:
            if posixpath.basename(path) == "index.html":
                shorter = posixpath.basename(posixpath.dirname(path))
                return path, [("index-spelled-out", f"Write “{shorter}/”." if shorter else "Write “./”.")]
            return path, []
        elif path + "/index.html" in files:
            return f"{path}/index.html", [("missing-slash", f"Write “{posixpath.basename(path)}/”.")]
        if "/" + path in self.redirects:
            return "", [("redirected", f"Write where it leads: “{self.redirects['/' + path]}”.")]
        return self._look_for_alike(path, file)

    def _look_for_alike(self, path: str, file: str) -> tuple[str, list[tuple[str, str]]]:
        name = path + "index.html" if not path or path.endswith("/") else path
        for wanted in (name, f"{name}/index.html"):
            for alike in self.folder.find_alike(wanted):
                written = address_of(alike)
                if unicodedata.normalize("NFC", alike) == unicodedata.normalize("NFC", wanted):
                    form = "NFC" if unicodedata.is_normalized("NFC", alike) else "NFD"
                    return alike, [("unicode-form", f"The name of the file is in {form}.")]
                return alike, [("wrong-case", f"Did you mean “{written}”?")]
        return "", [("broken-link", self._suggest(name, file))]

    def _suggest(self, path: str, file: str) -> str:
        """Return which file was meant, perhaps: one alike in the same folder, or one of the same name elsewhere."""
        if path + ".html" in self.folder.files:
            return f"Did you mean “{path}.html”?"
        self._asked[file] += 1
        if self._asked[file] > SUGGESTIONS:
            return "No such file is there."
        is_page = path == "index.html" or path.endswith("/index.html")
        folder, _, name = path.removesuffix("/index.html").rpartition("/")
        near = self.folder.names_in(folder, is_page)
        found = get_close_matches(name, near, n=1) if len(near) <= NEAR else []
        if found:
            return f"Did you mean “{found[0]}{'/' if is_page else ''}”?"
        same = self.folder.called(name, is_page)
        return f"Did you mean “{address_of(same)}”?" if same else "No file of a like name is there."


def base_folder(base: str, file: str) -> str:
    """Return the folder from which a page with a <base> counts, if that is within the site."""
    path = re.sub(r"[?#].*", "", base)
    start = "" if path.startswith("/") else file[: file.rfind("/") + 1]
    joined, _ = remove_dots(start + path.lstrip("/"))
    return joined[: joined.rfind("/") + 1]


def address_of(file: str) -> str:
    """Return the address of a file below the root of the site.

    >>> address_of("en/help/index.html"), address_of("index.html"), address_of("a.css")
    ('en/help/', '', 'a.css')
    """
    return file.removesuffix("index.html") if file == "index.html" or file.endswith("/index.html") else file


def decode(text: str) -> str | None:
    """Return a text without percent signs; None where its bytes are no UTF-8."""
    if "%" not in text:
        return text
    raw = PERCENT.sub(lambda match: bytes([int(match[1], 16)]), text.encode("utf-8", "surrogatepass"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def remove_dots(path: str) -> tuple[str, bool]:
    """Return a path without `.` and `..`, and whether it climbed above the root.

    >>> remove_dots("en/help/../learn/./signs/"), remove_dots("../x")
    (('en/learn/signs/', False), ('x', True))
    """
    kept: list[str] = []
    is_above = False
    parts = path.split("/")
    for number, part in enumerate(parts):
        is_last = number == len(parts) - 1
        if part == "..":
            is_above = is_above or not kept
            del kept[-1:]
            if is_last:
                kept.append("")
        elif part == ".":
            if is_last:
                kept.append("")
        else:
            kept.append(part)
    return "/".join(kept), is_above
