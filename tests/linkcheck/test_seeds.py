"""Every fault that is sown into a clean site is found, at its line, and nothing else is."""

from pathlib import Path

import pytest

from linkcheck import KINDS, check_folder
from linkcheck.faults import NOTES
from tests.linkcheck.clean import make_clean, write_site
from tests.linkcheck.seeds import SEEDS, Expected, Seed

ELSEWHERE = {
    "outside-base", "unreadable", "not-utf-8", "outside-folder", "loop", "ignore-expired", "ignore-unused", *NOTES,
}  # fmt: skip
"""What other files of tests sow: test_hostile.py, test_addresses.py, test_ignoring.py."""


def sow(files: dict[str, str], seed: Seed) -> None:
    if seed.new is None:
        del files[seed.path]
    elif seed.old:
        assert seed.old in files[seed.path], f"{seed.old!r} does not stand in {seed.path}"
        files[seed.path] = files[seed.path].replace(seed.old, seed.new, 1)
    else:
        files[seed.path] = seed.new


def line_of(files: dict[str, str], expected: Expected) -> int:
    if not expected.words:
        return 0
    before, found, _ = files[expected.file].partition(expected.words)
    assert found, f"{expected.words!r} does not stand in {expected.file}"
    return before.count("\n") + 1


def test_nothing_is_wrong_with_the_clean_site(tmp_path: Path) -> None:
    """
    A site with one of everything, and nothing wrong, has no fault and no note.
    """
    report = check_folder(write_site(tmp_path, make_clean()))

    assert [] == report.faults
    assert [] == report.notes
    assert (8, "https://example.org/") == (report.pages, report.site_url)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.found[0].kind}-{(seed.new or '')[:40]}")
def test_what_is_sown_is_found_and_nothing_else(seed: Seed, tmp_path: Path) -> None:
    """
    One change to the clean site gives the faults that it is, each with its file, line, kind and target.
    """
    files = make_clean()
    sow(files, seed)

    found = check_folder(write_site(tmp_path, files)).faults

    expected = sorted((each.file, line_of(files, each), each.kind, each.target) for each in seed.found)
    assert expected == [fault[:4] for fault in found]
    assert [] == [fault for fault in found if not fault.message]


def test_every_kind_is_sown() -> None:
    """
    No kind of fault is without a seed.
    """
    sown = {expected.kind for seed in SEEDS for expected in seed.found}

    assert set() == KINDS.keys() - sown - ELSEWHERE
    assert set() == sown & ELSEWHERE
