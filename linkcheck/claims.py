"""Whether pages, their alternates and the sitemap say the same of where each page is and in which language."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from linkcheck.addresses import Addresses
from linkcheck.faults import Finding
from linkcheck.judging import Asked, Judged, place
from linkcheck.tags import is_tag

DEFAULT = "x-default"


@dataclass(slots=True)
class Listed:
    """A page as a sitemap names it."""

    sitemap: str
    line: int
    address: str
    alternates: dict[str, str] = field(default_factory=dict)


def judge_canonicals(pages: Mapping[str, Judged], addresses: Addresses) -> Iterator[Finding]:
    """Judge canonical addresses: absolute, one, the page’s own, and the same in og:url."""
    for page in pages.values():
        for asked in page.canonicals[1:]:
            yield place(page.file, asked.reference, "canonical-many", "Keep the first.")
        for asked in page.canonicals[:1]:
            value = asked.reference.value.strip()
            if not value.startswith(("http:", "https:")):
                yield place(
                    page.file,
                    asked.reference,
                    "canonical-relative",
                    "Write the whole address, with https://.",
                )
            elif addresses.site_url and asked.target.file != page.file and not asked.target.problems:
                yield place(
                    page.file,
                    asked.reference,
                    "canonical-elsewhere",
                    f"Write “{addresses.url_of(page.file)}”.",
                )
            for other in page.og_urls:
                if other.reference.value.strip() != value:
                    yield place(page.file, other.reference, "og-url-differs", f"Write “{value}”.")


def judge_alternates(pages: Mapping[str, Judged], addresses: Addresses) -> Iterator[Finding]:
    """Judge the alternates of every page: each by itself, as a set, and whether those they name agree."""
    called = {
        asked.target.file
        for page in pages.values()
        for asked in page.alternates
        if asked.reference.lang.lower() != DEFAULT
    }
    for page in pages.values():
        if page.alternates:
            yield from _judge_each(page, pages, addresses)
            yield from _judge_set(page, addresses, page.file in called)


def _judge_each(page: Judged, pages: Mapping[str, Judged], addresses: Addresses) -> Iterator[Finding]:
    for asked in page.alternates:
        reference, target = asked
        lang = reference.lang
        if not reference.value.strip().startswith(("http:", "https:")):
            yield place(page.file, reference, "alternate-relative", "Write the whole address, with https://.")
        if lang.lower() == DEFAULT:
            continue
        if not is_tag(lang):
            yield place(
                page.file, reference, "alternate-bad-lang", "Write it as BCP 47 does: en-GB, zh-Hans.", lang
            )
            continue
        other = pages.get(target.file)
        if other is None:
            continue
        if other.file != page.file and page.file not in {each.target.file for each in other.alternates}:
            message = f"Have {other.file} name “{addresses.url_of(page.file)}”."
            yield place(page.file, reference, "alternate-not-reciprocal", message)
        if other.lang and not agrees(lang, other.lang):
            yield place(page.file, reference, "alternate-wrong-language", f"That page is in “{other.lang}”.")
        linked = page.picker.get(lang)
        if linked and target.file not in linked:
            message = f"Its links to “{lang}” lead elsewhere: {', '.join(sorted(linked)[:3])}."
            yield place(page.file, reference, "alternate-not-in-picker", message)


def _judge_set(page: Judged, addresses: Addresses, is_called: bool) -> Iterator[Finding]:
    counts = Counter(asked.reference.lang.lower() for asked in page.alternates)
    first = page.alternates[0].reference
    seen: set[str] = set()
    for asked in page.alternates:
        lang = asked.reference.lang.lower()
        if lang in seen:
            kind = "x-default-many" if lang == DEFAULT else "alternate-duplicate"
            yield place(page.file, asked.reference, kind, "Keep one.", asked.reference.lang)
        seen.add(lang)
    if not counts[DEFAULT]:
        message = "Add one: where a reader of any other language is sent."
        yield place(page.file, first, "x-default-missing", message, "")
    own = {
        asked.target.file
        for asked in page.alternates
        if asked.reference.lang.lower() != DEFAULT
        or not is_called  # a page that no language is called by is for all
    }
    if page.file not in own and any(own):
        message = f"Add hreflang=“{page.lang}” with “{addresses.url_of(page.file)}”."
        yield place(page.file, first, "alternate-self-missing", message, "")


def agrees(tag: str, lang: str) -> bool:
    """Whether a page in `lang` may be called `tag`: the same, or one that says less."""
    tag, lang = tag.lower(), lang.lower()
    return tag == lang or lang.startswith(tag + "-") or tag.startswith(lang + "-")


def judge_sitemap(pages: Mapping[str, Judged], listed: Mapping[str, Listed]) -> Iterator[Finding]:
    """Judge whether the sitemaps name every page, by its own address, with its own alternates."""
    if not listed:
        return
    for file, each in listed.items():
        page = pages.get(file)
        if page is None:
            continue
        canonical = page.canonicals[0].reference.value.strip() if page.canonicals else ""
        if canonical and canonical != each.address:
            message = f"The page says “{canonical}”."
            yield Finding(each.sitemap, "sitemap-differs", each.address, message, line=each.line)
        own = {asked.reference.lang: asked.target.file for asked in page.alternates if asked.target.file}
        if each.alternates and each.alternates != own:
            different = sorted(dict(own.items() ^ each.alternates.items()))
            message = f"They differ in {', '.join(different)}."
            yield Finding(each.sitemap, "alternate-not-in-sitemap", each.address, message, line=each.line)
    for file, page in pages.items():
        is_own = not page.canonicals or page.canonicals[0].target.file == file
        if file not in listed and is_own and not page.is_noindex and not file.endswith("404.html"):
            yield _unlisted(page)


def _unlisted(page: Judged) -> Finding:
    message = "Name it there, or mark the page noindex."
    if page.canonicals:
        asked: Asked = page.canonicals[0]
        return place(page.file, asked.reference, "sitemap-missing", message)
    return Finding(page.file, "sitemap-missing", "", message)
