"""A text of which the page shows only the beginning, above a button for the rest (展开全文, 打开APP阅读全文)."""

from __future__ import annotations

from policynews.find.where import Found, Parts
from policynews.lines.prose import is_prose
from policynews.model.article import Notice
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

# 展开全文, 点击查看全文, 打开某某APP阅读全文, 登录后阅读全文 >
_BUTTON = lazy_pattern(
    r"\W{0,3}(?:点击|点此|请|立即)?(?:(?:打开|下载|登录|登陆|注册|订阅|购买|付费|扫码|进入|前往|升级).{0,12})?"
    r"(?:展开|阅读|查看|浏览|观看|解锁|显示|余下|剩余|看|读)(?:余下|剩余|完整|更多|本文)?(?:的)?(?:全文|内文|正文|内容)(?:\(.{1,12}\))?\W{0,3}$"
)
_LONGEST = 30
# The button stands so many lines behind the text at most.
_BEHIND = 4
# A text of more paragraphs that ends with a stop is whole: the button folds it on small screens.
_BEGINNING = 2
_DOTS = ("…", "...", "⋯")
_STOPS = ("。", "！", "？", "”", "」", "』", "）", ")", "!", "?", ".")


def cut_notices(found: Found, parts: Parts) -> tuple[Notice, ...]:
    """Return the notice `text-cut` where a button for the rest stands behind a text that is a beginning, else nothing."""
    blocks = found.blocks
    end = next((i for i in reversed(parts.kept) if blocks[i].is_line), None)
    if end is None:
        return ()
    behind = [block.text for block in blocks[end + 1 : end + 1 + 2 * _BEHIND] if block.is_line][:_BEHIND]
    buttons = [text for text in behind if ("文" in text or "容" in text) and len(text) <= _LONGEST]
    button = next((text for text in buttons if _BUTTON.match(fold(text))), None)
    if button is None:
        return ()
    last = blocks[end].text.rstrip()
    stopped = last.endswith(_STOPS) and not last.endswith(_DOTS)
    if stopped and sum(blocks[i].is_line and is_prose(blocks[i]) for i in parts.kept) > _BEGINNING:
        return ()
    message = (
        f"the page shows the beginning of the text and a button for the rest ({button}), and does not hold the rest"
    )
    return (Notice(code="text-cut", message=message, field="blocks"),)
