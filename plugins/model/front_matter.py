"""The head of a page: one schema, from which the errors and the editors' documentation come."""

from datetime import date
from typing import Annotated

from babel import UnknownLocaleError
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from plugins.model.locales import direction_of

Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^\n]*$", strip_whitespace=True)]


Day = Annotated[date, Field(strict=True)]


def _known_language(code: str) -> str:
    try:
        direction_of(code)
    except (ValueError, UnknownLocaleError) as error:
        raise ValueError("is not a language that CLDR knows; write its BCP 47 code, such as fr") from error
    return code


Language = Annotated[Line, AfterValidator(_known_language)]


class Strict(BaseModel):
    """A record whose unknown fields are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class FrontMatter(Strict):
    """What every page says of itself, in every language."""

    title: Line = Field(description="The title of the page, its one `h1`.")
    summary: Annotated[Line, StringConstraints(max_length=300)] = Field(
        description="One sentence: the line below the title, in lists and in search results."
    )
    nav: Line | None = Field(None, description="A shorter title, for menus.")
    title_break: Line | None = Field(
        None, description="The title again, with ` / ` where its lines break on the home page."
    )


class SourceFrontMatter(FrontMatter):
    """What a page in the source language says besides: it holds for all translations."""

    updated: Day = Field(description="The day on which its meaning last changed.")
    order: int = Field(100, description="Its place among the pages of its folder; small is first.")
    contents: bool = Field(False, description="Whether a list of its headings stands at the top.")


class TranslationFrontMatter(FrontMatter):
    """What a translation says besides."""

    reviewed_on: Day | None = Field(
        None, description="The day on which a native speaker reviewed the translation."
    )
    reviewed_as: Line | None = Field(
        None, description="Who reviewed it, as they wish to be named. Only with `reviewed_on`."
    )
