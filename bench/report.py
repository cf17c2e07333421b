"""The report: what was measured, in tables, and what the generators do differently."""

from statistics import median

from bench.generators import GENERATORS
from bench.generators.base import Generator
from bench.results import Results

PLAIN, FASTEST_PEER, REAL = "pelican", "hugo", "real"
HEAD = (
    "generator", "cold", "to plain Pelican", "to Hugo", "nothing changed", "one edit",
    "edit to browser", "peak memory",
)  # fmt: skip


def write_report(results: Results) -> str:
    """Return the report in Markdown."""
    parts = ["# How fast it is", _write_intro(results)]
    parts += [f"## {size} pages\n\n{write_table(results, size)}" for size in results.sizes]
    parts += [_write_real(results), _write_growth(results), _write_own(results)]
    parts += [_write_differences(results), _write_failures(results)]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_table(results: Results, size: str) -> str:
    """Return the table of one size: the fastest and the median of every measurement."""
    rows: list[tuple[str, ...]] = []
    for generator in _measured(results, size):

        def numbers(measure: str, name: str = generator.name) -> list[float]:
            return results.numbers(size, name, measure)

        browser = f"{median(numbers('browser')):.3f} s" if numbers("browser") else "–"
        memory = f"{max(numbers('memory')):.0f} MB" if numbers("memory") else "–"
        rows.append((
            generator.label, _pair(numbers("cold")),
            _ratio(results, size, generator.name, PLAIN), _ratio(results, size, generator.name, FASTEST_PEER),
            _pair(numbers("nothing")), _pair(numbers("edit")), browser, memory,
        ))  # fmt: skip
    return _table(HEAD, rows)


def _write_intro(results: Results) -> str:
    facts = [f"- {name}: {value}" for name, value in results.machine.items()]
    versions = [
        f"{generator.label.strip('*')} {results.versions[generator.name]}"
        for generator in GENERATORS
        if generator.name in results.versions and not generator.is_real
    ]
    text = (
        "The same made-up site in twelve languages, built and served by each generator in turn; "
        "`python -m bench` measures it again, and [bench/README.md](../bench/README.md) says how. "
        "Times are seconds, *fastest / median* of the runs, from the start of the command to its end. "
        "The ratios compare the fastest cold builds: 0.50 is half the time. "
        "“Edit to browser” is the median from saving a file to the page in Chromium that shows it, through each "
        "generator’s own development server. Memory is that of all processes of a cold build at one time (PSS)."
    )
    return "\n".join([text, "", *facts, f"- Generators: {', '.join(versions)}"])


def _write_real(results: Results) -> str:
    pages = results.numbers(REAL, REAL, "pages")
    if not results.numbers(REAL, REAL, "cold"):
        return ""
    row = [_pair(results.numbers(REAL, REAL, measure)) for measure in ("cold", "nothing", "edit")]
    count = f"{pages[0]:.0f}" if pages else "–"
    table = _table(("pages", "cold", "nothing changed", "one edit"), [(count, *row)])
    return f"## The real site of this project\n\n{table}"


def _write_growth(results: Results) -> str:
    """Say how the time for a page grows with the site."""
    if len(results.sizes) < 2:
        return ""
    rows: list[tuple[str, ...]] = []
    for generator in GENERATORS:
        colds = [results.numbers(size, generator.name, "cold") for size in results.sizes]
        if any(colds):
            each = (
                f"{min(cold) / int(size) * 1000:.2f}" if cold else "–"
                for cold, size in zip(colds, results.sizes, strict=True)
            )
            rows.append((generator.label, *each))
    table = _table(("generator", *(f"{size} pages" for size in results.sizes)), rows)
    return f"## How the time grows\n\nMilliseconds for a page in the fastest cold build.\n\n{table}"


def _write_own(results: Results) -> str:
    """Say what is measured of this project alone."""
    rows: list[tuple[str, ...]] = []
    for size in results.sizes:
        title, start, growth = (results.numbers(size, "ours", name) for name in ("title", "start", "growth"))
        if title or start or growth:
            grown = (
                f"{growth[0]:.0f} → {growth[1]:.0f} MB over {growth[2]:.0f} edits"
                if len(growth) == 3
                else "–"
            )
            rows.append((
                size, f"{median(title):.3f} s" if title else "–", _pair(start), grown,
            ))  # fmt: skip
    if not rows:
        return ""
    head = (
        "pages",
        "edit of a title to browser",
        "server to first page, built before",
        "memory of the server",
    )
    return f"## Of this project alone\n\n{_table(head, rows)}"


def _write_differences(results: Results) -> str:
    shown = [generator for generator in GENERATORS if generator.name in results.versions]
    lines = [f"- {difference}" for generator in shown for difference in generator.differences]
    lines.append(
        "- The peers have one theme, written by hand in the language of each: header, menu of 8, 12 languages, "
        "13 `hreflang` links, breadcrumbs, footer, 20 words of the interface in every language."
    )
    lines += [f"- Not measured: {reason}" for reason in results.absent.values()]
    return "\n".join(["## What they do differently", "", *lines])


def _write_failures(results: Results) -> str:
    if not results.failures:
        return ""
    # The first line says what, the last what the program itself said of it.
    told = [[line for line in failure.splitlines() if line.strip()] for failure in results.failures]
    lines = [f"- {lines[0]} {lines[-1] if len(lines) > 1 else ''}".rstrip() for lines in told]
    return "\n".join(["## What failed", "", *lines])


def _measured(results: Results, size: str) -> list[Generator]:
    measures = ("cold", "nothing", "edit", "browser", "memory")
    return [
        generator
        for generator in GENERATORS
        if any(results.numbers(size, generator.name, measure) for measure in measures)
    ]


def _ratio(results: Results, size: str, name: str, other: str) -> str:
    ours, theirs = results.numbers(size, name, "cold"), results.numbers(size, other, "cold")
    return f"{min(ours) / min(theirs):.2f}" if ours and theirs else "–"


def _pair(numbers: list[float]) -> str:
    return f"{min(numbers):.2f} / {median(numbers):.2f}" if numbers else "–"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, ("---", *("---:" for _ in head[1:])), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
