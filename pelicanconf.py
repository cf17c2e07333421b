"""The site on a developer's machine. publishconf.py says what differs when it is published."""

from jinja2 import StrictUndefined

SITENAME = "Buy Responsibly"
SITEURL = "http://localhost:8000"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
LOCALE = ["C.UTF-8", "C"]  # dates and numbers are Babel's

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
I18N_PATH = "i18n"

PLUGINS = [
    "plugins.gate",
    "plugins.catalogs",
    "plugins.data_files",
    "plugins.pages",
    "plugins.languages",
    "plugins.freshness",
    "plugins.references",
    "plugins.stylesheets",
    "plugins.writing",
]

# Only pages; our own plugin pairs the languages (Pelican's pairing has several faults, see
# docs/decisions/001), and the path of a file is its address.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = [""]
PAGE_EXCLUDES = ["data", "images"]
PAGE_TRANSLATION_ID = ARTICLE_TRANSLATION_ID = None
PAGE_ORDER_BY = "slug"
STATIC_PATHS = ["images"]
THEME_STATIC_PATHS: list[str] = []  # stylesheets.py gathers them
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# A template that names what is not there stops the build; what comes from elsewhere is escaped.
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}

# A language that lacks words is shown to its translators here, and left out when published.
SHOW_INCOMPLETE_LANGUAGES = True
# The page that shows every component, for review: never published.
SHOW_COMPONENTS = True
