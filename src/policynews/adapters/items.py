"""Articles and entries as items of Scrapy. Needs `itemadapter`, which the extras `scrapy` and `zyte` bring.

Scrapy and its exporters see an item through itemadapter, which takes a dataclass apart field by field: kinds of blocks and
the version of the schema are no fields, and a date becomes its six parts. With `register_items` they see `to_dict()`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any, NoReturn

from policynews.model.article import Article
from policynews.model.listing import Entry

from ._extra import missing_extra

try:
    from itemadapter import ItemAdapter
    from itemadapter.adapter import AdapterInterface
except ImportError as _error:
    raise missing_extra("itemadapter", "scrapy", "showing articles to Scrapy") from _error

_EXAMPLES: dict[type, Article | Entry] = {Article: Article(), Entry: Entry(title="", url="")}


class ValueAdapter(AdapterInterface):
    """What itemadapter shows of an `Article` or `Entry`: its `to_dict()`. It cannot be changed."""

    def __init__(self, item: Article | Entry) -> None:
        super().__init__(item)
        self._data: dict[str, Any] = {**item.to_dict()}

    @classmethod
    def is_item_class(cls, item_class: type) -> bool:
        """Whether it is one of the two."""
        return issubclass(item_class, Article | Entry)

    @classmethod
    def get_field_names_from_class(cls, item_class: type) -> list[str]:
        """Return the keys of its `to_dict()`, which are always the same."""
        return [
            name for kind, example in _EXAMPLES.items() if issubclass(item_class, kind) for name in example.to_dict()
        ]

    def __getitem__(self, name: str) -> Any:
        return self._data[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __setitem__(self, name: str, value: Any) -> NoReturn:
        self._refuse(name)

    def __delitem__(self, name: str) -> NoReturn:
        self._refuse(name)

    def _refuse(self, name: str) -> NoReturn:
        kind = type(self.item).__name__
        raise TypeError(f"{name!r} cannot be set: {kind} is frozen; yield its to_dict() where pipelines add to an item")


def register_items() -> None:
    """Let itemadapter show articles and entries as `to_dict()` does, in this process. Called again it does nothing.

    What `policynews.adapters.scrapy` and `.web_poet` offer calls it; call it yourself where you yield articles without.
    """
    known = tuple(ItemAdapter.ADAPTER_CLASSES)
    if ValueAdapter not in known:
        ItemAdapter.ADAPTER_CLASSES = deque([ValueAdapter, *known])
