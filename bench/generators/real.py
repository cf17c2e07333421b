"""This project on its real site: a copy of the content and the catalogs, which the bench may edit."""

import shutil
from pathlib import Path
from typing import ClassVar

from bench.generators.base import ROOT
from bench.generators.ours import Ours, write_settings
from bench.languages import SOURCE
from bench.processes import Failed


class RealSite(Ours):
    """This project, on a copy of its real site."""

    name = "real"
    label = "this project, its real site"
    is_real = True
    differences: ClassVar[tuple[str, ...]] = ()

    def write_frame(self, folder: Path, count: int) -> None:
        for name in ("content", "i18n"):
            shutil.copytree(ROOT / name, folder / name)
        write_settings(folder, ROOT / "theme")

    def edited_key(self, folder: Path) -> str:
        for file in sorted((folder / "content" / SOURCE / "learn").glob("*.md")):
            if file.stem != "index":
                return f"learn/{file.stem}"
        raise Failed(f"content/{SOURCE}/learn holds no page to edit")
