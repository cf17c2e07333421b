"""What the guides say is what the project does."""

import re

from plugins.model.blocks import BLOCKS
from tools.build import ROOT
from tools.reference import GUIDE, fill

DOCS = sorted((ROOT / "docs").glob("*.md"))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
HEADINGS = ("Decision.", "Rationale.", "Risks and constraints.", "Alternatives considered.", "Implications.")


def make_targets() -> list[str]:
    return re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_editors_guide_lists_the_fields_of_today() -> None:
    """
    The lists of fields, blocks and data in the editors' guide are those of the schemas.
    """
    guide = GUIDE.read_text("utf-8")

    assert fill(guide) == guide


def test_the_editors_guide_shows_every_block() -> None:
    """
    An editor finds every block in the guide.
    """
    guide = GUIDE.read_text("utf-8")

    assert [] == [name for name in BLOCKS if f"### `/// {name}" not in guide]


def test_every_target_is_told_to_somebody() -> None:
    """
    Every everyday action of the Makefile is named in the README, a guide or a target of CI.
    """
    told = "\n".join(
        file.read_text("utf-8") for file in [*DOCS, ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DECISIONS]
    )
    untold = [
        target
        for target in make_targets()
        if f"make {target}" not in told and target not in ("help", "clean")
    ]

    assert [] == untold


def test_no_guide_names_a_target_that_is_gone() -> None:
    """
    Every `make …` in a guide can be typed.
    """
    targets = {*make_targets(), ""}
    wrong = [
        f"{file.name}: make {name}"
        for file in [*DOCS, ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DECISIONS]
        for name in re.findall(r"`make ([a-z]+)", file.read_text("utf-8"))
        if name not in targets
    ]

    assert [] == wrong


def test_every_plugin_is_listed() -> None:
    """
    The first file of plugins/ names every plugin and module beside it.
    """
    listed = (ROOT / "plugins" / "__init__.py").read_text("utf-8")
    files = [file.stem for file in (ROOT / "plugins").glob("*.py") if file.stem != "__init__"]

    assert [] == [name for name in sorted(files) if name not in listed]


def test_the_readme_is_short() -> None:
    """
    The README is read in a minute: under 80 lines.
    """
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) < 80


def test_every_decision_has_its_five_parts() -> None:
    """
    A decision says what, why, what it risks, what else there was and what follows.
    """
    lacking = [
        f"{file.name}: {heading}"
        for file in DECISIONS
        for heading in HEADINGS
        if f"**{heading}**" not in file.read_text("utf-8")
    ]

    assert [] == lacking


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    """
    What is installed is what was chosen, from whatever index a machine uses.
    """
    wrong = []
    for file in sorted(ROOT.glob("requirements*.lock")):
        text = file.read_text("utf-8")
        wrong += [f"{file.name}: {line}" for line in text.splitlines() if "://" in line]
        packages = re.findall(
            r"^[a-z0-9-]+==[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.MULTILINE
        )
        if len(packages) != len(re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)):
            wrong.append(f"{file.name}: a package without a hash")

    assert [] == wrong
