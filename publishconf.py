"""What differs when the site is published: `make publish SITE=https://example.org/path`."""

import os
from urllib.parse import urlsplit

from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITE", "").rstrip("/")
if urlsplit(SITEURL).scheme != "https" or not urlsplit(SITEURL).netloc:
    raise SystemExit(
        "SITE: where will the site stand? Give its whole address: make publish SITE=https://example.org"
    )

SHOW_INCOMPLETE_LANGUAGES = False
SHOW_COMPONENTS = False
