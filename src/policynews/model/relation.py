"""What a text says of a document it cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from policynews.model.article import PolicyReference

RelationKind = Literal["based_on", "forwards", "explains", "amends", "repeals", "replaces", "attaches", "replies_to"]
"""What a text says of a document it cites; `Relation.kind` has the words of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a text says of a document it cites, in so many words."""

    kind: RelationKind
    """`based_on` 根据, 按照, 贯彻落实; `forwards` 印发, 转发; `explains` 解读; `amends` 修改, 废止部分条款; `repeals` 废止,
    停止执行; `replaces` 代替; `attaches` 附件; `replies_to` 请示收悉, 批复."""
    reference: PolicyReference
    """The reference, one of `Article.references`."""
    evidence: str
    """The sentence that says it, as printed; of a long one 150 characters on either side of the reference."""
    block: int | None
    """Index into `Article.blocks` of the block the sentence stands in; None for the headline."""
    rule: str
    """The name of the row in `policynews/relations/_rows.py` that read it, or `headline` where the headline explains a
    document without 《》 (渡口管理办法政策解读)."""
