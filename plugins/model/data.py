"""The records of content/data/: one schema for errors, documentation and templates."""

import re
from datetime import date
from typing import Annotated, Literal

import icu
from pydantic import Field, StringConstraints, field_validator

from plugins.model.front_matter import Day, Language, Line, Strict

Address = Annotated[Line, StringConstraints(pattern=r"^https?://[^\s]+$")]
ShortCode = Annotated[Line, StringConstraints(pattern=r"^[0-9]{2,8}$")]
Country = Annotated[Line, StringConstraints(pattern=r"^[A-Z]{2}$")]
Published = Annotated[Line, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]

SourceClass = Literal[
    "treaty", "law", "official-list", "official-act", "official-statistics",
    "official-guidance", "court", "field-study", "ngo", "press", "own-page", "data",
]  # fmt: skip
Unit = Literal[
    "people", "percent", "usd", "per-thousand", "times", "referrals", "cases", "goods",
    "countries", "calls", "reports", "projects",
]  # fmt: skip


class Source(Strict):
    """A publication that we cite."""

    title: Line = Field(description="The title of the publication, as it gives it.")
    publisher: Line = Field(description="Who published it.")
    language: Language = Field("en", description="The language of the publication.")
    source_class: SourceClass = Field(alias="class", description="What kind of evidence it is.")
    published: Published | None = Field(None, description="The day, month or year. Empty: unknown.")
    address: Address = Field(description="Where a reader finds it.")
    read_at: Address | None = Field(None, description="Where we read it, if not there.")
    read_as: Literal["original", "copy", "quotation"] = Field(
        description="Whether we read the publication, a copy of it, or a text that quotes it."
    )
    read_on: Day = Field(description="When we read it.")
    note: str | None = Field(None, description="For editors; never shown.")

    @field_validator("published", mode="before")
    @classmethod
    def _published_as_text(cls, value: object) -> object:
        return str(value) if isinstance(value, (date, int)) else value

    @field_validator("published")
    @classmethod
    def _published_exists(cls, value: str | None) -> str | None:
        if value:
            date.fromisoformat((value + "-01-01")[:10])
        return value


class Figure(Strict):
    """A number that the site states."""

    value: float = Field(description="The number, in whole units: 27600000, not “27.6 million”.")
    unit: Unit = Field(description="What is counted.")
    approximate: Literal["over", "nearly", "about"] | None = Field(
        None, description="Where the source itself gives a bound."
    )
    kind: Literal["estimate", "count"] = Field(description="Whether it was estimated or counted.")
    year: Line = Field(description="The year or years that it is about.")
    source: Line = Field(description="A key of `sources.yaml`.")
    read_on: Day = Field(description="When it was read there.")
    review_by: Day = Field(description="When somebody must look for a newer one.")
    note: str | None = Field(None, description="For editors; never shown.")

    @field_validator("year", mode="before")
    @classmethod
    def _year_as_text(cls, value: object) -> object:
        return str(value) if isinstance(value, int) else value


class Row(Strict):
    label: Line = Field(description="What the bar is about, in English; translated in the catalogs.")
    figure: Line = Field(description="A key of `figures.yaml`.")


class SecondColumn(Strict):
    label: Line = Field(description="Its heading, in English; translated in the catalogs.")
    figures: tuple[Line, ...] = Field(description="A key of `figures.yaml` for each row.")


class Chart(Strict):
    """Bars, drawn when the site is built."""

    unit: Unit = Field(description="What the bars count.")
    year: Line = Field(description="The year or years that they are about.")
    source: Line = Field(description="A key of `sources.yaml`.")
    rows: tuple[Row, ...] = Field(min_length=2, description="The bars, in their order.")
    second: SecondColumn | None = Field(None, description="A further column of the table.")
    note: str | None = Field(None, description="For editors; never shown.")

    @field_validator("year", mode="before")
    @classmethod
    def _year_as_text(cls, value: object) -> object:
        return str(value) if isinstance(value, int) else value


class Listing(Strict):
    """Who lists a good, for which harm, from where."""

    source: Line = Field(description="A key of `sources.yaml`.")
    harm: Literal["forced-labour", "child-labour", "forced-child-labour"] = Field(
        description="The harm, as the list names it."
    )
    countries: tuple[Country, ...] = Field(min_length=1, description="ISO 3166 codes.")
    listed_as: Line | None = Field(
        None, alias="as", description="What the list calls it, if not by the name of the good."
    )


class Good(Strict):
    """A thing on the shelf."""

    name: Line = Field(description="Its name, in English; translated in the catalogs.")
    drawing: Line = Field(description="A file of `theme/templates/drawings/`.")
    listed: tuple[Listing, ...] = Field(description="Who lists it.")


class Phone(Strict):
    """A number: as printed and as dialled. Neither is ever computed from the other."""

    shown: Line = Field(description="As its operator prints it.")
    dial: Line = Field(description="As it is dialled: `+44…`, or a short code as it is.")
    cost: Literal["free", "charged"] | None = Field(None, description="Empty: not known to us.")
    note: Literal["out-of-hours"] | None = Field(None, description="When it serves.")

    @field_validator("dial")
    @classmethod
    def _dialable(cls, value: str) -> str:
        if re.fullmatch(r"\+[0-9]+", value):
            import phonenumbers  # here, as it takes a while and a build mostly has no new number

            try:
                number = phonenumbers.parse(value)
            except phonenumbers.NumberParseException as error:
                raise ValueError(f"{value} is not a telephone number") from error
            if not phonenumbers.is_valid_number(number):
                raise ValueError(f"{value} is not a number that its country has given out")
        elif not re.fullmatch(r"[0-9]{2,8}", value):
            raise ValueError("write +, the country and the number, or a short code in digits")
        return value


Serves = Literal[
    "all", "women", "men", "children", "labour-exploitation", "sexual-exploitation",
    "domestic-servitude", "criminal-exploitation",
]  # fmt: skip


class Helpline(Strict):
    """A number or a chat that a person can reach."""

    organisation: Line = Field(description="The name of the line.")
    run_by: Line | None = Field(None, description="Who runs it.")
    country: Country = Field(description="ISO 3166 code.")
    area: Line | None = Field(None, description="The part of the country, if not all of it.")
    kind: Literal[
        "support-line", "child-line", "legal-advice", "labour-inspectorate", "police",
    ] = Field(description="What it is. A line of immigration enforcement is never listed.")  # fmt: skip
    serves: tuple[Serves, ...] = Field(min_length=1, description="Whom it serves.")
    phones: tuple[Phone, ...] = Field((), description="Its numbers.")
    hours: Literal["always"] | None = Field(None, description="Empty: not known to us.")
    languages: Literal["interpreter"] | None = Field(None, description="Empty: not known to us.")
    language_count: int | None = Field(None, description="“Over so many languages”.")
    web: Address | None = Field(None, description="Its page.")
    confidence: Literal["high", "medium"] = Field(description="How good the source is.")
    source: Line = Field(description="A key of `sources.yaml`.")
    read_on: Day = Field(description="When we read it there.")
    checked_on: Day | None = Field(None, description="When a person rang or opened the live page.")
    checked_by: Line | None = Field(None, description="Who did.")
    note: str | None = Field(None, description="For editors; never shown.")


class Emergency(Strict):
    """The emergency numbers of a country."""

    numbers: tuple[ShortCode, ...] = Field(min_length=1, description="In digits, as dialled.")
    source: Line = Field(description="A key of `sources.yaml`.")
    read_on: Day = Field(description="When we read it there.")


class Contacts(Strict):
    privacy: Line | None = None
    accessibility: Line | None = None
    security: Line | None = None
    corrections: Line | None = None


class Publisher(Strict):
    """Who publishes the site."""

    name: Line | None = Field(description="Empty: not named yet; the site then says so.")
    address: Line | None = Field(description="A postal address.")
    iom_permission: bool = Field(description="Whether IOM permits the use of its name.")
    contacts: Contacts = Field(description="E-mail addresses, each for its purpose.")
    rebuilt: Day = Field(description="The day of this edition of the site.")


_COUNTRIES = {str(region) for region in icu.Region.getAvailable(icu.URegionType.TERRITORY)}


def country_exists(code: str) -> bool:
    """Return whether CLDR names the territory of an ISO 3166 alpha-2 code."""
    return code in _COUNTRIES


TABLES: dict[str, type[Strict]] = {
    "sources": Source,
    "figures": Figure,
    "charts": Chart,
    "goods": Good,
    "helplines": Helpline,
    "emergency": Emergency,
}
"""Files of content/data/ that map keys to records. `publisher.yaml` is one record by itself."""
