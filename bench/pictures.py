"""Forty small pictures, as PNG files written by hand."""

import random
import struct
import zlib
from pathlib import Path

PICTURES = tuple(f"img{number:03}.png" for number in range(1, 41))
WIDTH, HEIGHT = 320, 200


def write_pictures(folder: Path) -> None:
    """Write every picture into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        (folder / name).write_bytes(make_picture(name))


def make_picture(seed: str) -> bytes:
    """Return a PNG of coloured squares with some noise, about as large as a small drawing."""
    chance = random.Random(seed)
    rows = bytearray()
    for y in range(HEIGHT):
        if y % 20 == 0:
            colours = [chance.randbytes(3) for _ in range(WIDTH // 20)]
        row = bytearray(b"".join(colour * 20 for colour in colours))
        for _ in range(8):
            row[chance.randrange(len(row))] = chance.randrange(256)
        rows += b"\0" + row
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
