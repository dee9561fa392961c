"""Hostile inputs out of bytes: whoever draws the bytes (Hypothesis, atheris, a plain generator), the inputs are the same.

Every decision takes a byte or two; where none is left each decision is the first choice, and nothing is added any more.
So a shorter string of bytes gives a smaller input, which is what a fuzzer needs to shrink what it found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

# What readers look for: labels, dates, names, numbers, brackets, and what breaks them.
WORDS = (
    "来源：", "作者：", "责任编辑：", "编辑", "記者", "（记者 张三 李四）", "本报讯", "新华社北京5月27日电", "某县日报", "张三", "欧阳修文",
    "2024-05-27", "2024年5月27日", "二〇二四年五月", "05-27 10:20", "昨天 10:20", "3小时前", "民國113年", "9999999", "99", "0", "-", "/", ".",
    "国办发〔2024〕12号", "第714号令", "〔", "〕", "（", "）", "(", ")", "《", "》", "《关于印发〈办法〉的通知》", "「", "【", "】", "：", ":", "，", "。",
    "；", "、", "一、", "1.", "（一）", "附件：", "附件1.申报表.docx", "下一页", "首页 > 要闻 > 正文", "相关阅读", "分享到：微信", "版权声明", "原标题：",
    "索引号：1", "发文机关", "成文日期", "各县人民政府：", "國(guó)家", "會(huì)議(yì)", "?xiàng)l", "lb(", "10", "㎡", "⁴", "|", "\t", "\u3000", " ", "  ", "\n", "\n\n",
    "\r", "\x1b[31m", "\x00", "\x7f", "\x9b", "\u200b", "\u202e", "\ufeff", "\ufffd", "\ud800", "\U0001f600", "\U00020000", "é", "İ", "ß", "<", ">",
    "&", "&amp;", "&#27;", "&#x110000;", "&nbsp", "\\", '"', "'", "#", "*", "# ", "> ", "![", "](", "http://a.cn/b.html", "javascript:", "甲", "會",
    "会议指出，要坚持问题导向，抓紧完善配套措施，确保各项部署落到实处。", "各地各部门要加强组织领导，明确责任分工，推动政策落地见效，切实增进民生福祉。",
)  # fmt: skip
ADDRESSES = (
    "", "#", "/a.html", "a.docx", "b.pdf?x=1", "http://www.yunxi.gov.cn/2024-05/27/c_1.htm", "http://[bad", "//", "//[", "javascript:f('/a.docx')", "java\nscript:1",
    "data:text/html,x", "file:///etc/passwd", "\x01javascript:1", "http://a:b/", "?", "mailto:x", "http://\ud800/", "https://例.cn/路", " /a ", "a\x1bb.png", "index_2.html",
)  # fmt: skip
_WIDEST = 0x110000


class Dice:
    """Decisions out of bytes."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    @property
    def more(self) -> bool:
        """Whether bytes are left."""
        return self._at < len(self._data)

    def byte(self) -> int:
        """Return the next byte; 0 behind the last."""
        if not self.more:
            return 0
        self._at += 1
        return self._data[self._at - 1]

    def below(self, limit: int) -> int:
        """Return a number from 0 to `limit` - 1."""
        number = self.byte()
        while limit > 256:
            number, limit = number << 8 | self.byte(), limit >> 8
        return number % max(limit, 1) if limit <= 256 else number

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of `choices`."""
        return choices[self.below(len(choices))]

    def once_in(self, number: int) -> bool:
        """Whether something happens that does once in `number` times; never when no byte is left."""
        return self.more and self.below(number) == number - 1

    def word(self) -> str:
        """Return a piece of text: mostly one of `WORDS`, else any character, or a piece many times over."""
        if self.once_in(12):
            return chr((self.byte() << 16 | self.byte() << 8 | self.byte()) % _WIDEST)
        if self.once_in(40):
            return self.pick(WORDS) * self.below(200)
        return self.pick(WORDS)

    def text(self, most: int = 12) -> str:
        """Return up to `most` pieces of text."""
        return "".join([self.word() for _ in range(self.below(most + 1)) if self.more])

    def damaged(self, raw: bytes, most: int = 8) -> bytes:
        """Return bytes of which some are changed, cut out, doubled, or cut off."""
        changed = bytearray(raw)
        for _ in range(self.below(most + 1)):
            if not changed or not self.more:
                break
            at = (self.byte() << 16 | self.byte() << 8 | self.byte()) % len(changed)
            kind = self.below(5)
            if kind == 0:
                changed[at] = self.byte()
            elif kind == 1:
                del changed[at : at + 1 + self.byte()]
            elif kind == 2:
                changed[at:at] = changed[at : at + self.byte()]
            elif kind == 3:
                changed[at:at] = bytes([self.byte() for _ in range(self.below(6))])
            elif self.once_in(4):
                del changed[at:]
        return bytes(changed)
