"""Only those of Markdown's inline patterns are tried on a page that can match in it: none is missed."""

import pytest

from plugins.markup import read_body


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Some `code`.", "<code>code</code>"),
        (r"Two \* three \* four.", "Two * three * four."),
        ("A [link](https://example.org/).", '<a href="https://example.org/" rel="noreferrer">link</a>'),
        ("A [link][one].\n\n[one]: https://example.org/", '<a href="https://example.org/"'),
        ("A [link][].\n\n[link]: https://example.org/", '<a href="https://example.org/"'),
        ("A [link].\n\n[link]: https://example.org/", '<a href="https://example.org/"'),
        ("![A receipt](../../images/a.png)", '<img alt="A receipt"'),
        ("![A receipt][one]\n\n[one]: ../../images/a.png", '<img alt="A receipt"'),
        ("![A receipt]\n\n[A receipt]: ../../images/a.png", '<img alt="A receipt"'),
        ("<https://example.org/>", '<a href="https://example.org/"'),
        ("One  \ntwo.", "One<br>\ntwo."),
        ("Salt &amp; &lt;pepper&gt;.", "Salt &amp; &lt;pepper&gt;."),
        ("Salt & pepper.", "Salt &amp; pepper."),
        ("*One* and **two** and ***three***.", "<em>One</em> and <strong>two</strong>"),
        ("_One_ and __two__.", "<em>One</em> and <strong>two</strong>"),
        ("Said.[@one; @two]", '<x-cite keys="one two"></x-cite>'),
        ("- plain\n- *not*", "<li>plain</li>\n<li><em>not</em></li>"),
        ("| a | b |\n|---|---|\n| plain | `c` |", "<td>plain</td>\n<td><code>c</code></td>"),
        ("/// notice | T\n\nInside *it*.\n///", "<p>Inside <em>it</em>.</p>"),
    ],
)
def test_pattern_is_found_where_it_stands_alone(text: str, html: str) -> None:
    """
    Each thing that Markdown knows is read on a page that has nothing else.
    """
    assert html in read_body(text, "content/en/learn/x.md", "learn/x", 5).html
