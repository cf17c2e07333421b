"""How one page of the site points to another: by a relative path, so that any base path serves."""

from urllib.parse import urlsplit


def relative(origin: str, target: str) -> str:
    """Return the path from one address of the site to another; both without a leading slash.

    >>> relative("en/learn/signs/", "en/help/")
    '../../help/'
    >>> relative("en/", "en/")
    './'
    """
    here, there = origin.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def absolute(site_address: str, target: str) -> str:
    """Return the whole address of a page, for search engines and feeds."""
    return f"{site_address}/{target}"


def rooted(site_address: str, target: str) -> str:
    """Return the path from the root of the host: for a page that is shown at any address."""
    return f"{urlsplit(site_address).path.rstrip('/')}/{target}"
