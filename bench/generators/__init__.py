"""The generators that the bench knows, in the order of the tables."""

from bench.generators.base import Generator
from bench.generators.eleventy import Eleventy
from bench.generators.hugo import Hugo
from bench.generators.lektor import Lektor
from bench.generators.mkdocs import MkDocs
from bench.generators.nikola import Nikola
from bench.generators.ours import Ours, OwnTheme
from bench.generators.pelican import CachedPelican, PlainPelican
from bench.generators.real import RealSite

GENERATORS: tuple[Generator, ...] = (
    Ours(), OwnTheme(), PlainPelican(), CachedPelican(), Hugo(), Eleventy(), Lektor(), Nikola(), MkDocs(),
    RealSite(),
)  # fmt: skip
BY_NAME = {generator.name: generator for generator in GENERATORS}
