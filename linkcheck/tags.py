"""Language tags, by BCP 47 (RFC 5646), with the languages, scripts and regions that CLDR knows."""

import re
from functools import cache

from babel import Locale

TAG = re.compile(
    r"""(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}
    (?:-(?P<script>[a-z]{4}))?
    (?:-(?P<region>[a-z]{2}|[0-9]{3}))?
    (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*
    (?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*
    (?:-x(?:-[a-z0-9]{1,8})+)?""",
    re.IGNORECASE | re.VERBOSE,
)


@cache
def _known() -> Locale:
    return Locale("en")


@cache
def is_tag(text: str) -> bool:
    """Whether this is a language tag whose language, script and region exist.

    >>> is_tag("zh-Hans"), is_tag("en-UK"), is_tag("x-default")
    (True, False, False)
    """
    found = TAG.fullmatch(text)
    if not found:
        return False
    language, script, region = (found[name] or "" for name in ("language", "script", "region"))
    return (
        (len(language) == 3 or language.lower() in _known().languages)
        and (not script or script.title() in _known().scripts)
        and (not region or region.isdigit() or region.upper() in _known().territories)
    )
