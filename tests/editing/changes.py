"""Everything that people do to the files of a site, at random but the same for each seed."""

import random
import re
from collections.abc import Callable

from tests.faults.conftest import Project

SAID = ("signs", "markets", "receipts", "origins", "prices", "workers", "“quotes”", "ação", "<116>")


class Writer:
    """Somebody who changes a project; each change returns the files that it touched."""

    def __init__(self, project: Project, seed: int) -> None:
        self._project = project
        self._chance = random.Random(seed)
        self._broken: dict[str, str] = {}
        self._count = 0
        self.changes: list[Callable[[], list[str]]] = [
            self.edit_text, self.edit_text, self.edit_text, self.edit_front_matter, self.edit_front_matter,
            self.add_page, self.remove_page, self.rename_page, self.edit_heading, self.edit_data,
            self.edit_good, self.edit_words, self.edit_template, self.edit_style, self.record, self.edit_picture,
            self.break_page, self.break_data, self.break_template, self.break_words, self.remove_translation,
            self.add_folder,
        ]  # fmt: skip

    def change(self) -> tuple[str, list[str]]:
        """Do one thing, or two at once; return what, and the files touched. Every third mends all."""
        if self._broken and self._chance.random() < 0.4:
            return "mend", self.mend()
        chosen = self._chance.sample(self.changes, self._chance.choice((1, 1, 1, 2)))
        touched = [path for change in chosen for path in change()]
        return " + ".join(change.__name__ for change in chosen), touched

    def mend(self) -> list[str]:
        """Make good every file that was broken."""
        for path, text in self._broken.items():
            self._project.write(path, text)
        mended, self._broken = list(self._broken), {}
        return mended

    def _pages(self, code: str = "") -> list[str]:
        files = (self._project.root / "content" / code).rglob("*.md")
        found = sorted(file.relative_to(self._project.root).as_posix() for file in files)
        return [path for path in found if path not in self._broken]

    def _extra(self) -> list[str]:
        return [path for path in self._pages("en") if "/extra" in path]

    def _edit(self, path: str, pattern: str, new: str) -> list[str]:
        text = self._project.read(path)
        self._project.write(path, re.sub(pattern, lambda _: new, text, count=1, flags=re.MULTILINE))
        return [path]

    def _break(self, path: str, text: str) -> list[str]:
        self._broken.setdefault(path, self._project.read(path))
        self._project.write(path, text)
        return [path]

    def _word(self) -> str:
        self._count += 1
        return f"{self._chance.choice(SAID).replace('<', '&lt;')} {self._count}"

    def edit_text(self) -> list[str]:
        path = self._chance.choice(self._pages())
        self._project.append(
            path, f"\nA sentence about **{self._word()}**, with [its source](https://example.org/).[@list]\n"
        )
        return [path]

    def edit_heading(self) -> list[str]:
        path = self._chance.choice(self._extra() or self._pages("en"))
        self._project.append(path, f"\n## About {self._word()} {{#about-{self._count}}}\n\nText.\n")
        return [path]

    def edit_front_matter(self) -> list[str]:
        path = self._chance.choice(self._pages())
        field = self._chance.choice(["title", "summary"])
        if path.endswith("en/index.md") or path.endswith("pt-BR/index.md"):
            field = "summary"  # its title is broken into lines
        touched = self._edit(
            path, rf"^{field}:.*$", f"{field}: About {self._word().replace('“', '').replace('”', '')}"
        )
        if "/en/" in path and self._chance.random() < 0.5:
            touched += self._edit(path, r"^updated:.*$", f"updated: 2026-0{self._chance.randint(1, 9)}-11")
        if "/learn/" in path and "/en/" in path and self._chance.random() < 0.5:
            touched += self._edit(path, r"^summary:", f"order: {self._chance.randint(1, 99)}\nsummary:")
            text = self._project.read(path)
            orders = re.findall(r"^order:.*\n", text, flags=re.MULTILINE)
            for old in orders[1:]:
                text = text[::-1].replace(old[::-1], "", 1)[::-1]
            self._project.write(path, text)
        return touched

    def add_page(self) -> list[str]:
        self._count += 1
        section = self._chance.choice(["learn", "about"])
        path = f"content/en/{section}/extra-{self._count}.md"
        other = self._chance.choice(self._pages("en")).removeprefix("content/en/")
        self._project.write(
            path,
            f"---\ntitle: Extra {self._count}\nsummary: One more.\nupdated: 2026-11-23\n---\n\n## First {{#first}}\n\nSee [another](../{other}) and [above](#first).\n",
        )
        touched = [path]
        if self._chance.random() < 0.5:
            translation = path.replace("/en/", "/pt-BR/")
            self._project.write(
                translation, f"---\ntitle: Extra {self._count} pt\nsummary: Mais uma.\n---\n\nTexto.\n"
            )
            touched.append(translation)
        if section == "about" and not (self._project.root / "content/en/about/index.md").exists():
            self._project.write(
                "content/en/about/index.md",
                "---\ntitle: About\nsummary: Who.\nupdated: 2026-11-23\n---\n\nText.\n",
            )
            touched.append("content/en/about/index.md")
        return touched

    def remove_page(self) -> list[str]:
        """Remove a page in every language; what links to it is broken until it is there again."""
        if not self._extra():
            return self.edit_text()
        path = self._chance.choice(self._extra())
        linked = f"]({'../'}{path.removeprefix('content/en/')})"
        if any(linked in self._project.read(each) for each in self._pages()):
            return self.edit_text()
        touched = [path, path.replace("/en/", "/pt-BR/")]
        for each in touched:
            (self._project.root / each).unlink(missing_ok=True)
            self._broken.pop(each, None)
        return touched

    def rename_page(self) -> list[str]:
        """Rename a page in every language, and mend the links to it."""
        if not self._extra():
            return self.add_page()
        self._count += 1
        old = self._chance.choice(self._extra())
        new = f"{old.rpartition('/')[0]}/extra-renamed-{self._count}.md"
        touched = []
        for before, after in ((old, new), (old.replace("/en/", "/pt-BR/"), new.replace("/en/", "/pt-BR/"))):
            if (self._project.root / before).exists():
                (self._project.root / before).rename(self._project.root / after)
                touched += [before, after]
                if before in self._broken:
                    self._broken[after] = self._broken.pop(before)
        names = (old.removeprefix("content/en/"), new.removeprefix("content/en/"))
        for path in self._pages():
            text = self._project.read(path)
            if f"](../{names[0]}" in text:
                self._project.write(path, text.replace(f"](../{names[0]}", f"](../{names[1]}"))
                touched.append(path)
        for path, text in self._broken.items():
            self._broken[path] = text.replace(f"](../{names[0]}", f"](../{names[1]}")
        return touched

    def remove_translation(self) -> list[str]:
        extra = [path for path in self._pages("pt-BR") if "/extra" in path]
        if not extra:
            return self.edit_text()
        path = self._chance.choice(extra)
        (self._project.root / path).unlink()
        return [path]

    def add_folder(self) -> list[str]:
        """Add a folder of pages at once; only the folder is named, as a watcher may do."""
        self._count += 1
        folder = f"content/en/section-{self._count}"
        for name in ("index", "extra-a", "extra-b"):
            self._project.write(
                f"{folder}/{name}.md",
                f"---\ntitle: Folder {self._count} {name}\nsummary: New.\nupdated: 2026-11-23\n---\n\nText.\n",
            )
        return [folder]

    def edit_data(self) -> list[str]:
        return self._edit(
            "content/data/figures.yaml", r"value: \d+$", f"value: {self._chance.randint(10, 99)}"
        )

    def edit_good(self) -> list[str]:
        """Mend a name in the data, which translators have to translate anew."""
        return self._edit("content/data/sources.yaml", r"^  title:.*$", f'  title: "About {self._count}"')

    def edit_words(self) -> list[str]:
        return self._edit(
            "i18n/pt-BR/messages.po", r'^msgstr "⟨.*$', f'msgstr "⟨{self._chance.randint(0, 999)}⟩"'
        )

    def edit_template(self) -> list[str]:
        self._count += 1
        path = self._chance.choice(
            [
                "theme/templates/partials/footer.html",
                "theme/templates/page.html",
                "theme/templates/components/notice.html",
                "theme/templates/partials/citation.html",
            ]
        )
        return self._edit(path, r'class="([\w-]+)', f'class="edited-{self._count} page')

    def edit_style(self) -> list[str]:
        path = "theme/static/css/base.css"
        self._project.append(path, f"\n.edited-{self._count} {{ margin: {self._chance.randint(1, 9)}px; }}\n")
        return [path]

    def edit_picture(self) -> list[str]:
        self._project.append("content/images/receipt.svg", "<!-- edited -->")
        return ["content/images/receipt.svg"]

    def record(self) -> list[str]:
        self._project.record_translations("pt-BR") if not self._broken else None
        return ["i18n/pt-BR/made-from.yaml"]

    def break_page(self) -> list[str]:
        path = self._chance.choice(self._pages())
        text = self._project.read(path)
        spoiled = [
            text.replace("summary:", "sumary:"),
            text + "\n/// nothing\n",
            text + "\n[gone](gone.md)\n",
            text[4:],
        ]
        return self._break(path, self._chance.choice(spoiled))

    def break_data(self) -> list[str]:
        return self._break("content/data/figures.yaml", "- no\n- table\n")

    def break_template(self) -> list[str]:
        path = self._chance.choice(["theme/templates/page.html", "theme/templates/partials/header.html"])
        return self._break(
            path, self._project.read(path) + self._chance.choice(["{% if %}", "{{ no.such.thing }}"])
        )

    def break_words(self) -> list[str]:
        return self._break("i18n/pt-BR/messages.po", "<<<<<<< HEAD\n")
