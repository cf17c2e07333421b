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
    "plugins.generator",
]

# Our generator reads everything (docs/decisions/008); Pelican's own find nothing to do.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
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
