"""Mail addresses and telephone numbers in links."""

import re
from urllib.parse import parse_qsl, unquote

MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}")
"""The HTML Standard's own pattern of an address, with a domain that has a dot."""
TELEPHONE = re.compile(r"\+?[0-9*#.()-]*[0-9][0-9*#.()-]*")
"""RFC 3966: digits, with the signs that may part them; a global number begins with +."""
HEADERS = frozenset({"subject", "body", "cc", "bcc", "to", "in-reply-to"})


def judge_mail(rest: str) -> list[tuple[str, str]]:
    """Say what is wrong with what follows `mailto:`."""
    addresses, _, query = rest.partition("?")
    wrong = [each for each in unquote(addresses).split(",") if not MAIL.fullmatch(each.strip())]
    headers = [name for name, _ in parse_qsl(query, keep_blank_values=True)]
    if wrong and not (addresses == "" and "to" in headers):
        return [("bad-mailto", "Write mailto:name@example.org.")]
    unknown = [name for name in headers if name.lower() not in HEADERS]
    return [("bad-mailto", f"“{unknown[0]}” is no field of a letter.")] if unknown else []


def judge_telephone(rest: str) -> list[tuple[str, str]]:
    """Say what is wrong with what follows `tel:` or `sms:`."""
    number = unquote(rest).partition(";")[0].partition("?")[0]
    if TELEPHONE.fullmatch(number):
        digits = re.sub(r"\D", "", number)
        if number.startswith("+") and not 7 <= len(digits) <= 15:
            return [("bad-telephone", "A number with + has 7 to 15 digits.")]
        return []
    return [("bad-telephone", "Write the digits, with + and the country before them: tel:+442079460000.")]
