"""What a translation was made from, block by block.

A block is what stands between two empty lines; the title and the summary are blocks
too. Its digest survives rebases and shallow clones, ignores how lines are broken, and
mending a comma in the translation cannot hide that the source has moved on.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from plugins.documents import load_quickly
from plugins.markup import split_front_matter

TRANSLATED_FIELDS = ("title", "title_break", "summary", "nav")


def digest(block: str) -> str:
    """Return a short name for this exact wording, whatever its line breaks."""
    return sha256(" ".join(block.split()).encode()).hexdigest()[:10]


def read_source_blocks(text: str, path: str) -> list[str]:
    """Return what a translator translates of a page, in its order."""
    head, body, _ = split_front_matter(text, path)
    return find_blocks(load_quickly(head, path, 2) or {}, body)


def find_blocks(fields: Mapping[str, Any], body: str) -> list[str]:
    """Return the blocks of a page whose front matter has been read."""
    blocks = [f"{name}: {fields[name]}" for name in TRANSLATED_FIELDS if fields.get(name)]
    current: list[str] = []
    for line in [*body.split("\n"), ""]:
        if line.strip():
            current.append(line)
        elif current:
            blocks.append("\n".join(current))
            current = []
    return [block for block in blocks if not set(block) <= {"/", "\n"}]
