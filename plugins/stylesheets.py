"""The style sheets that browsers get: many small files in, three sheets out.

`site` is named by its content and kept by the browser; `poster` joins it on the few pages
that are set like one; `help` is written into the pages that must come in one flight and
leave nothing behind, and allowed there by its hash. docs/decisions/004 has the measurement.
"""

import base64
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import rcssmin

SHARED = ("reset", "tokens", "base", "layout")
POSTER = ("hero", "home", "shelf-label", "swing-tag", "help-strip", "gateway")
SHEETS = {
    "site": (*SHARED, "fonts", "scripts", "display", "components/*", "forced-colors", "print"),
    "poster": (*(f"components/{name}" for name in POSTER), "forced-colors-poster", "print-poster"),
    "help": (
        *SHARED, "scripts", "components/skip-link", "components/site-header", "components/language-picker",
        "components/breadcrumbs", "components/citation", "components/contents-list",
        "components/notice", "components/helpline", "components/notes",
        "components/site-footer", "components/gateway", "print",
    ),
}  # fmt: skip
"""Which files make which sheet, in the order of the cascade."""

FONT_URL = re.compile(r"url\(\.\./fonts/([\w.-]+)\)")


@dataclass(frozen=True, slots=True)
class Assets:
    """Files by the name that pages call them, and the sheet that is written into pages."""

    names: dict[str, str]
    contents: dict[str, bytes]
    inline: str
    inline_hash: str
    sources: dict[str, list[str]]

    def sources_of(self, style: str) -> list[str]:
        """Return the files that a page of a style is made from: `site`, `poster` or `help`."""
        return self.sources["site"] + self.sources["poster"] if style == "poster" else self.sources[style]


NO_ASSETS = Assets({}, {}, "", "", {})
"""Before the theme has been read."""


def content_name(name: str, content: bytes) -> str:
    """Return `site.1f2e3d4c5b.css` for `site.css`: another content is another name."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{sha256(content).hexdigest()[:10]}.{suffix}"


def find_css(folder: Path, sheet: str) -> list[Path]:
    """Return the files of a sheet, in the order of the cascade."""
    found: list[Path] = []
    for name in SHEETS[sheet]:
        found += sorted(folder.glob(f"{name}.css")) if "*" in name else [folder / f"{name}.css"]
    return [file for file in found if sheet != "site" or file.stem not in POSTER]


def read_css(files: list[Path]) -> str:
    return "\n".join(file.read_text("utf-8") for file in files)


def build_assets(static: Path) -> Assets:
    """Return all that pages load besides themselves: sheets, fonts, icon."""
    names: dict[str, str] = {}
    contents: dict[str, bytes] = {}

    def add(name: str, content: bytes) -> str:
        names[name] = content_name(name, content)
        contents[names[name]] = content
        return names[name]

    for file in sorted((static / "fonts").glob("*.woff2")):
        add(file.name, file.read_bytes())
    contents["OFL.txt"] = (static / "fonts" / "OFL.txt").read_bytes()  # the licence goes with the font
    add("icon.svg", (static / "icon.svg").read_bytes())
    css = static / "css"
    files = {sheet: find_css(css, sheet) for sheet in SHEETS}
    site = FONT_URL.sub(lambda match: f"url({names[match[1]]})", read_css(files["site"]))
    add("site.css", rcssmin.cssmin(site).encode())
    add("poster.css", rcssmin.cssmin(read_css(files["poster"])).encode())
    inline = rcssmin.cssmin(read_css(files["help"]))
    digest = base64.b64encode(sha256(inline.encode()).digest()).decode()
    sources = {sheet: [file.relative_to(css).as_posix() for file in found] for sheet, found in files.items()}
    return Assets(names, contents, inline, f"sha256-{digest}", sources)
