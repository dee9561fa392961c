"""Where a text ends inside its element: furniture behind which it does not go on, its editor, boxes that are no part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from policynews.credits.names import is_plausible_name
from policynews.lines.furniture import INTERRUPTING, Kind, is_list_entry, kind_of
from policynews.lines.kinds import CREDIT, is_credit, is_signature_day
from policynews.lines.prose import SHORTEST_PROSE, is_prose
from policynews.lines.rendered import BODY_NAME
from policynews.page.blocks import RawBlock, linked_share
from policynews.text.patterns import lazy_pattern

# Prose of this length is text wherever it stands; a shorter line may be a disclaimer, a pager with a long title.
_LONGEST_TAIL = 200
# 春耕、防汛、招聘: a line of links holds marks between them.
_NEARLY_ALL = 0.8
# 网友评论, 跟帖, 登录, 理性发言: a word of every line that opens comments
_MAY_COMMENT = lazy_pattern(
    "评[论論]|評[论論]|讨[论論]|討論|热议|熱議|回[应應]|大家[谈談]|心情|感受|贴|帖|貼|登[录錄]|文明|理性|留言|说[两兩]句|說[两兩]句|看法"
)
# Behind a tail heading (相关阅读, 网友评论) less than this part of the prose may follow for it to end the body.
_TAIL_SHARE = 0.12
_TAIL_KINDS = frozenset(
    {"related-list", "comments", "pager", "footer", "licence", "disclaimer", "qr-code", "share-bar", "end-mark", "tags"}
    | INTERRUPTING
)
# 回复 支持(12), 查看回复 8 举报, 3楼, 赞 5: under each comment
_ANSWER = lazy_pattern(
    r"^(?:(?:查看)?(?:回复|回復|支持|反对|反對|举报|舉報|点赞|點讚|赞|讚|踩|顶|引用)(?:\s?[(（\[]?\d*[)）\]]?\s?))+$|^\d{1,4}\s?[楼樓]$|^(?:网名|昵称|暱稱|内容|內容|验证码|驗證碼|用户名|密码|匿名(?:发表|發表)?|提交(?:评论|評論)?)\s*[:：]?$"
)
_ENDS = ("。", "！", "？", "；", "：", "!", "?", ":", ";", "”", "）", ")", "…")
# 主办单位：某某县人民政府, 举报电话：12345 above the signature of a notice belong to it; in a footer nobody signs.
_CONTACT = lazy_pattern(r"(?:主办|承办|协办|主管|技术支持)(?:单位|部门)\s*[:：]|(?:举报|客服|服务)(?:电话|邮箱|热线)")
_CONTACT_LINES = 8
ORGANISER = lazy_pattern(
    r"(?:主办|承办|协办|指导|支持|主管|主辦|承辦|協辦)(?:单位|單位|方|部门|部門|机构|機構)?\s?[:：]"
)
"""主办单位：某县教育局: who holds an event, and in a footer who runs the site."""
# 会议时间：…, 二、活动主题：…: the organiser below is that of an event.
_EVENT_FIELD = lazy_pattern(
    r"(?:[一二三四五六七八九十\d]{1,2}[、.．]\s?)?(?:\S{0,4}(?:会议|活动|比赛|大赛|展览|论坛|培训|讲座|演出|举办|开幕|报名|征集|报到))?"
    r"(?:时间|地点|主题|名称|对象|形式|日期|方式|主讲人?|嘉宾)\s?[:：]"
)
# 责任编辑：田致远, [编辑 田致远]: with its editor an article has ended.
_EDITED = lazy_pattern(r"[\[【(（]?\s*(?:本文)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|网编)\s*[:：/／]")
# Lines of a box that explains a term, heading not counted.
_EXPLAINED = 12
# Ann Lee Chapman, 某某社论小组: what heads the box about an author
_LONGEST_AUTHOR = 24
# The name of an account above 赞赏
_LONGEST_NAME = 10


def end_of(blocks: Sequence[RawBlock], body: Sequence[int], dropped: Mapping[int, str]) -> int:
    """Return the offset in `body` at which the text has ended; `dropped` are blocks that are no part of it."""
    return _before_boxes(blocks, body, _stop(blocks, body), dropped)


def before_author(blocks: Sequence[RawBlock], body: Sequence[int], stop: int, head: range) -> int:
    """Return the offset before the box that describes the author, else `stop`: it begins with a name that is a link in
    the lines below the headline, `head`, or one of those above the text."""
    names = {name: i for i, block in enumerate(blocks[head.start : head.stop], head.start) for name, _ in block.links}
    names.update([(block.text, head.start) for block in blocks[head.start : body[0]]])
    behind = 0
    for offset in range(stop - 1, 0, -1):
        block = blocks[body[offset]]
        if behind and (text := block.text) in names and names[text] < body[offset] and _names_author(block):
            return offset
        size = len(block.text)
        behind += size if size >= SHORTEST_PROSE else 0
        if behind > _LONGEST_TAIL:
            break
    return stop


def _names_author(block: RawBlock) -> bool:
    """Whether a short line is one link, as that to the page of an author, or a person's name."""
    if not 1 < len(block.text) <= _LONGEST_AUTHOR or not block.is_line:
        return False
    return block.linked == len(block.text) or is_plausible_name(block.text)


def _stop(blocks: Sequence[RawBlock], body: Sequence[int]) -> int:
    """Return the offset in `body` at which the text has ended; a body of pictures only has no end before its last."""
    if not any(blocks[i].is_line for i in body):
        return len(body)
    prose = [own_prose(blocks[i]) for i in body]
    behind = sum(prose)
    late = _TAIL_SHARE * behind
    for offset, index in enumerate(body):
        block = blocks[index]
        behind -= prose[offset]
        if not block.is_line or (prose[offset] and len(block.text) >= _LONGEST_TAIL):
            continue
        if behind > late and not _MAY_COMMENT.search(block.text, 0, CREDIT):
            continue  # so much of the text follows that only the comments can have begun
        if offset and behind <= late and len(block.text) <= CREDIT and _EDITED.match(block.text):
            return _end_over_credits(blocks, body, offset)
        kind = kind_of(block.text)
        if kind is None or kind.reason not in _TAIL_KINDS or (kind.certain and not kind.opens_list):
            continue
        if offset and kind.reason == "comments" and _are_comments(blocks, body[offset + 1 :]):
            return _end_before_links(blocks, body, offset)
        if is_own_contact(blocks, body, offset) or explains(blocks, body, offset, kind):
            continue
        if offset and behind <= late and not _text_goes_on(blocks, body[offset + 1 :], kind):
            return _end_before_links(blocks, body, offset)
    return _end_before_links(blocks, body, len(body))


def _end_over_credits(blocks: Sequence[RawBlock], body: Sequence[int], offset: int) -> int:
    """Return the offset behind the credit lines that end a text."""
    stop = offset + 1
    while stop < len(body) and blocks[body[stop]].is_line:
        above, text = blocks[body[stop - 1]].text, blocks[body[stop]].text
        if not is_credit(text) and not (above.endswith((":", "：")) and len(text) <= _LONGEST_NAME):
            break
        stop += 1
    return stop


def _are_comments(blocks: Sequence[RawBlock], rest: Sequence[int]) -> bool:
    """Whether readers' comments stand behind their heading: two or more lines to answer, support or report one."""
    return sum(blocks[i].is_line and _ANSWER.match(blocks[i].text) is not None for i in rest) > 1


def is_own_contact(blocks: Sequence[RawBlock], body: Sequence[int], offset: int) -> bool:
    """Whether a line names organiser or hotline for the article: the signature of a notice stands behind it, or fields of
    an event above it."""
    text = blocks[body[offset]].text
    if ORGANISER.match(text) and is_organiser(
        [blocks[index].text for index in body[max(0, offset - _CONTACT_LINES) : offset]], text
    ):
        return True
    if not _CONTACT.match(text):
        return False
    behind = body[offset + 1 : offset + 1 + _CONTACT_LINES]
    return any(is_signature_day(blocks[index].text) for index in behind)


def is_organiser(above: Sequence[str], line: str) -> bool:
    """Whether a line says who holds an event (主办单位：某协会): a field of it (会议地点：…) or another organiser stands above."""
    if not ORGANISER.match(line):
        return False
    field = next((text for text in reversed(above) if not ORGANISER.match(text)), "")
    return _EVENT_FIELD.match(field) is not None


def explains(blocks: Sequence[RawBlock], body: Sequence[int], offset: int, kind: Kind) -> bool:
    """Whether a heading as of related articles (相关链接) heads prose without a link: a box that explains a term."""
    if not kind.opens_list or kind.reason != "related-list" or blocks[body[offset]].element is None:
        return False
    sentences = 0
    for index in body[offset + 1 : offset + 1 + _EXPLAINED]:
        block = blocks[index]
        if block.linked or is_list_entry(block.text):
            return False
        if block.is_line and (is_credit(block.text) or kind_of(block.text) is not None):
            break
        sentences += is_prose(block)
    return 0 < sentences <= _EXPLAINED // 3


def _text_goes_on(blocks: Sequence[RawBlock], rest: Sequence[int], kind: Kind) -> bool:
    """Whether text of the article follows a tail line: two or more prose lines that are no furniture themselves.

    A disclaimer or pager in mid-text removes only itself; behind a related list nothing comes back.
    """
    need = 3 if kind.opens_list else 2
    found = 0
    for index in rest:
        if is_prose(blocks[index]) and kind_of(blocks[index].text) is None and not is_list_entry(blocks[index].text):
            found += 1
            if found >= need:
                return True
    return False


def _end_before_links(blocks: Sequence[RawBlock], body: Sequence[int], stop: int) -> int:
    """Move the end over trailing furniture and lines that are nothing but links or related titles."""
    while stop > 0:
        block = blocks[body[stop - 1]]
        if not block.is_line or _is_trailing_furniture(block):
            stop -= 1
        else:
            break
    stop = _before_account(blocks, body, stop)
    # A picture may end a text; what stands behind furniture is a badge or a code.
    while stop and stop < len(body) and blocks[body[stop]].tag == "img" and blocks[body[stop]].chrome is None:
        stop += 1
    return stop


def _before_account(blocks: Sequence[RawBlock], body: Sequence[int], stop: int) -> int:
    """Move the end over the name of the account that the buttons below it ask a reward for."""
    if not stop:
        return stop
    name, below = blocks[body[stop - 1]], body[stop] if stop < len(body) else body[-1] + 1
    if len(name.text) > _LONGEST_NAME or name.text.endswith(_ENDS) or below >= len(blocks):
        return stop
    kind = kind_of(blocks[below].text)
    return stop - 1 if kind is not None and kind.rule == "reward" else stop


def _is_trailing_furniture(block: RawBlock) -> bool:
    if kind_of(block.text) is not None:
        return True
    if linked_share(block) > _NEARLY_ALL and not block.text.endswith(_ENDS):
        return True
    return block.chrome in ("related-list", "comments", "share-bar", "pager", "footer") and not is_prose(block)


def _before_boxes(blocks: Sequence[RawBlock], rest: Sequence[int], stop: int, dropped: Mapping[int, str]) -> int:
    """Move the end before scraps that stand below the text behind a box that is no part of it: a form, cards, widgets."""
    if not dropped:
        return stop
    body = rest[:stop]
    last = next((index for index in reversed(body) if own_prose(blocks[index])), None)
    box = min((index for index in dropped if last is not None and index > last), default=None)
    if box is None or any(index > box and _may_close(blocks[index]) for index in body):
        return stop
    return sum(index < box for index in body)


def _may_close(block: RawBlock) -> bool:
    """Whether a line may close a text: the day or body of a signature, files, credits."""
    text = block.text
    return is_signature_day(text) or "附件" in text or BODY_NAME.search(text) is not None or is_credit(text)


def own_prose(block: RawBlock) -> int:
    """Return the length of a sentence of the text; 0 for a line that is none or speaks for the site."""
    length = len(block.text)
    if length < SHORTEST_PROSE or not is_prose(block):
        return 0
    return length if length > CREDIT or kind_of(block.text) is None else 0
