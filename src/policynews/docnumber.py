"""发文字号: the number of a Chinese policy document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """The number of a policy document, e.g. 国办发〔2017〕47号, 第714号, 2023年第28号.

    Two numbers are equal when issuer code, year and serial are: bracket and width variants agree. `str()` is the
    printed form with 〔〕 and half-width digits.
    """

    code: str | None = None
    year: int | None = None
    serial: str
    text: str = ""

    def __str__(self) -> str:
        return self.text
