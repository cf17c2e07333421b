"""What an editor is told."""

from pathlib import PurePosixPath

import pytest

from plugins.model.problems import BuildStopped, Problem, Problems, did_you_mean


def test_problem_names_file_line_fault_and_remedy() -> None:
    """
    A fault is one line: where it stands, what is wrong, what to write.
    """
    problem = Problem("content/en/index.md", 7, "order: is missing.", "Add it.")

    assert "content/en/index.md:7: order: is missing. Add it." == str(problem)


def test_problem_of_a_whole_file_has_no_line() -> None:
    """
    What is wrong with a file as a whole names no line.
    """
    problem = Problem("content/data/sectors.yaml", 0, "We know no such file of data.")

    assert "content/data/sectors.yaml: We know no such file of data." == str(problem)


def test_problem_keeps_every_script() -> None:
    """
    The words of an editor come back as they were written.
    """
    problem = Problem("content/ar/index.md", 1, '“Allô <116> & "x"”: النصّ', "简体中文")

    assert 'content/ar/index.md:1: “Allô <116> & "x"”: النصّ 简体中文' == str(problem)


def test_problems_hold_each_fault_once() -> None:
    """
    A fault that is found twice is said once.
    """
    problems = Problems()
    problems.add("a.md", 1, "One.")
    problems.add(PurePosixPath("a.md"), 1, "One.")
    problems.extend([Problem("a.md", 1, "One."), Problem("a.md", 2, "One.")])

    assert 2 == len(problems)


def test_problems_are_sorted_by_file_and_line() -> None:
    """
    An editor mends one file after the other, from its top; line 10 stands below line 9.
    """
    problems = Problems()
    for path, line in (("b.md", 1), ("a.md", 10), ("a.md", 9), ("a.md", 0)):
        problems.add(path, line, "x")

    assert [("a.md", 0), ("a.md", 9), ("a.md", 10), ("b.md", 1)] == [
        (problem.path, problem.line) for problem in problems.sorted()
    ]


def test_problems_are_false_only_when_empty() -> None:
    """
    Nothing is wrong exactly where no fault was added.
    """
    problems = Problems()
    empty = bool(problems)
    problems.add("a.md", 1, "One.")

    assert (False, True) == (empty, bool(problems))


@pytest.mark.parametrize(("count", "heading"), [(1, "1 fault"), (2, "2 faults"), (12, "12 faults")])
def test_stopped_build_counts_its_faults(count: int, heading: str) -> None:
    """
    A build that stops says how many faults there are, in words that fit the number.
    """
    stopped = BuildStopped([Problem("a.md", line, "x") for line in range(1, count + 1)])

    assert f"{heading}, nothing was written:" == str(stopped).split("\n")[0]


def test_stopped_build_lists_every_fault() -> None:
    """
    A build that stops lists all its faults, a line each, and ends with another code than 0.
    """
    stopped = BuildStopped([Problem("a.md", 1, "One.", "Mend it."), Problem("b.md", 2, "Two.")])

    assert ["  a.md:1: One. Mend it.", "  b.md:2: Two."] == str(stopped).split("\n")[1:]
    assert 1 == stopped.exitcode


@pytest.mark.parametrize(
    ("wrong", "known", "remedy"),
    [
        ("zh-hans", ["en", "pt-BR", "zh-Hans"], "Did you mean “zh-Hans”?"),
        ("pt-br", ["en", "pt-BR", "zh-Hans"], "Did you mean “pt-BR”?"),
        ("notise", ["quote", "notice"], "Did you mean “notice”?"),
        ("xyz", ["quote", "notice"], "Known: notice, quote."),
        ('<116> & "x"', ["notice"], "Known: notice."),
        ("xyz", [], ""),
    ],
)
def test_did_you_mean_names_the_nearest_or_all(wrong: str, known: list[str], remedy: str) -> None:
    """
    The remedy is the nearest word that we know; where none is near, all of them in order.
    """
    found = did_you_mean(wrong, known)

    assert remedy == found
