"""Folding of short strings for comparison: one character in, one character out.

Labels come in both scripts and both widths (來源:, 来源：, 责　编). A pattern is written once, for the folded form, and
its match positions hold in the original text because folding never changes a length. Text that is *returned* to the
caller is always the original, never the folded form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from policynews.text.patterns import lazy_pattern

# Traditional and Simplified in turn: the characters of labels, boilerplate and dates, not a conversion table.
_PAIRS = (
    "萬万與与專专業业東东兩两嚴严個个箇个豐丰臨临為为舉举麼么烏乌習习鄉乡書书買买爭争於于雲云亞亚產产億亿僅仅從从們们價价眾众優优會会傳传倫伦體体餘余僑侨脩修儲储黨党關关興兴內内冊册寫写決决況况準准鳳凤齣出"
    "擊击劃划劉刘則则剛刚創创刪删別别彆别製制劑剂辦办務务動动勢势區区醫医韆千昇升陞升華华協协單单賣卖佔占衛卫衞卫敘叙敍叙廳厅縣县參参蔘参發发髮发檯台臺台颱台號号閤合衕同後后嚮向曏向聽听啟启員员週周諮咨響响迴回團团糰团"
    "園园圍围國国圖图場场聲声處处備备復复複复夠够頭头學学寧宁甯宁實实審审傢家對对導导將将爾尔儘尽盡尽侷局層层屆届屬属嶽岳鉅巨佈布帶带蓆席幫帮乾干幹干榦干並并併并廣广莊庄慶庆庫库應应廢废開开張张強强歸归噹当"
    "當当彔录錄录綵彩徵征誌志唸念懷怀態态總总戰战戶户纔才執执擴扩掃扫揚扬護护報报擬拟擁拥擇择揮挥據据蒐搜攝摄數数斷断無无時时顯显晉晋暫暂朮术術术機机權权條条來来楊杨傑杰闆板構构樞枢標标欄栏樣样覈核檔档夢梦"
    "稜棱歡欢氣气漢汉湯汤瀋沈溝沟沒没滬沪註注濟济瀏浏濤涛遊游濱滨潛潜點点煙烟菸烟燙烫熱热狀状獻献環环現现璽玺瓊琼瑤瑶電电畫画療疗癥症監监碼码礎础確确礙碍俬私鞦秋種种祕秘稱称稅税穩稳競竞筆笔籌筹簽签籤签簡简"
    "類类粵粤係系繫系緊紧糾纠紅红約约級级紀纪純纯綱纲線线組组細细織织終终經经結结繞绕繪绘絡络統统繼继續续維维綜综編编縮缩網网職职聯联肅肃腫肿臘腊騰腾緻致艷艳豔艳節节羋芈囌苏甦苏蘇苏範范薦荐葯药藥药獲获穫获"
    "營营薩萨懞蒙濛蒙矇蒙藍蓝補补錶表見见觀观規规視视覽览覺觉觸触計计訂订認认討讨讓让議议訊讯記记講讲許许論论設设訪访証证證证評评識识訴诉詞词譯译試试詩诗誠诚話话誕诞詢询該该詳详語语說说請请諾诺讀读調调謝谢"
    "謹谨穀谷負负貢贡財财責责質质貼贴貴贵資资賽赛讚赞贊赞贛赣踐践轉转輕轻載载輯辑轄辖辭辞遼辽達达過过運运還还這这進进違违連连適适選选遞递郵邮鬱郁鄭郑埰采寀采採采裡里針针鍼针鍾钟鐘钟鏈链錯错錕锟錫锡鍵键鏡镜"
    "長长門门閉闭問问間间聞闻閩闽閱阅隊队陽阳陰阴際际陳陈陝陕險险隨随隱隐霽霁麵面韓韩頁页頂顶項项頒颁預预領领頸颈頻频題题顛颠風风飄飘饒饶餓饿駐驻驗验魯鲁黃黄龍龙"
)

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys([0x09, 0xA0, 0x3000, *range(0x2002, 0x200B), 0x202F, 0x205F], 0x20)
_MARKS = {
    **dict.fromkeys(map(ord, "﹕︰∶"), ":"),
    **dict.fromkeys(map(ord, "｜丨│∣￨︱ㄧ┃"), "|"),
    **dict.fromkeys(map(ord, "∕╱⁄＼\\"), "/"),
}
_TABLE: dict[int, int | str] = {
    **{ord(traditional): simplified for traditional, simplified in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)},
    **_WIDTH,
    **_SPACES,
    **_MARKS,  # ＼ is a stroke before it is narrow
}
_FOLDED = {chr(code): one if isinstance(one, str) else chr(one) for code, one in _TABLE.items()}
_CHANGED = lazy_pattern(f"([{re.escape(''.join(_FOLDED))}])")
# Zero-width, soft hyphen, bidirectional marks: invisible, never part of a word.
INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
# Longer lines are not kept in memory.
_CACHED = 300
CONTROLS = dict.fromkeys([*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])
"""Those of C0 and C1 that end no line and part no words: commands to a terminal, which no reader sees."""
_INVISIBLE = {**CONTROLS, **dict.fromkeys(map(ord, INVISIBLE))}


def fold(text: str) -> str:
    """Return `text` with half-width ASCII, plain spaces and Simplified label characters; the length never changes."""
    return _folded(text) if len(text) > _CACHED else _folded_line(text)


def _folded(text: str) -> str:
    """Return `text.translate(_TABLE)`, which is slow outside ASCII, in half the time or less where few characters change."""
    if _CHANGED.search(text) is None:
        return text  # as most texts are
    pieces = _CHANGED.split(text)
    pieces[1::2] = map(_FOLDED.__getitem__, pieces[1::2])
    return "".join(pieces)


# Every reader folds the lines it is asked about.
_folded_line = lru_cache(maxsize=512)(_folded)


def fold_key(text: str) -> str:
    """Return a key for comparing titles and labels: folded, lower case, without white space or invisible marks."""
    return _key(text) if len(text) > _CACHED else _key_of_line(text)


def _key(text: str) -> str:
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    return "".join(_folded(text).split()).lower()


# The first and last lines of a page are compared by many readers.
_key_of_line = lru_cache(maxsize=512)(_key)


def bare_length(text: str) -> int:
    """Return how many characters a text has besides white space: as many as its `fold_key`, where none is invisible."""
    return len("".join(text.split()))


def same_key(one: str, other: str) -> bool:
    """Whether two texts have the same `fold_key`; those of different length are told apart without folding."""
    return bare_length(one) == bare_length(other) and fold_key(one) == fold_key(other)


def squeeze(text: str) -> str:
    """Return `text` without invisible marks and control characters, with every run of white space as one space, and stripped."""
    if "  " in text or not text.isprintable():  # of all white space only the plain space is printable
        text = " ".join(text.split())
        # Translating is slow outside ASCII, and what is left to translate is rare.
        return text if text.isprintable() else " ".join(text.translate(_INVISIBLE).split())
    return text.strip()


def any_of(words: Iterable[str]) -> str:
    """Return a regular-expression group that matches any of `words`, longest first."""
    return "(?:" + re.escape("\0".join(sorted(words, key=len, reverse=True))).replace("\0", "|") + ")"
