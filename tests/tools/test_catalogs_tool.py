"""The words of the interface are in the catalogs."""

import subprocess
import sys

from tools.build import ROOT


def test_the_catalogs_have_the_words_of_today() -> None:
    """
    `make catalogs` has nothing to do: every word of a template stands in every catalog, and no other.
    """
    result = subprocess.run(
        [sys.executable, "-m", "tools.catalogs", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "" == result.stdout + result.stderr
