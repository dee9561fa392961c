"""What kind of body a name is that of, told by the words that end it.

A row is a kind, a pattern for the end of a folded name, and an example; the first row that fits counts.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from policynews.text.patterns import lazy_pattern

Kind = Literal[
    "government",
    "government_office",
    "department",
    "party_committee",
    "congress",
    "court",
    "procuratorate",
    "bank_or_regulator",
    "institution",
    "enterprise",
]
"""What sort of body it is: who it belongs to and what it does; `department` is one of a government."""


class Row(NamedTuple):
    """A kind with the end of a name that tells it."""

    kind: Kind
    pattern: re.Pattern[str]
    example: str


def _row(kind: Kind, pattern: str, example: str) -> Row:
    return Row(kind, lazy_pattern(f"(?:{pattern})$"), example)


# An area with an administration of its own and no region of GB/T 2260.
ZONE_WORDS = (
    "开发区|高新区|经开区|新区|园区|产业园|工业园|科技园|物流园|保税区|保税港区|综保区|试验区|实验区|示范区|度假区|风景区|景区|名胜区|合作区|管理区"
    "|集聚区|自贸区|片区|港区|自由贸易港|新城|科学城|功能区|经济区|保护区"
)
_ADMINISTRATION = "管委会|管理委员会|行政委员会"

ROWS = (
    _row("court", "法院|人民法庭|最高法", "白河市中级人民法院"),
    _row("procuratorate", "检察院|最高检", "白河县人民检察院"),
    _row(
        "congress",
        "(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:.{0,12}(?:委员会|工委|办公[厅室]|主席团))?",
        "白河市人大常委会",
    ),
    _row("congress", "(?:政协|政治协商会议)(?:.{0,12}委员会)?(?:.{0,8}办公[厅室])?", "政协白河市委员会"),
    _row(
        "bank_or_regulator",
        "银行|(?:银行|人行).{0,12}(?:[支分]行|总部|管理部|营业部)|央行|[支分]行|信用社|农信社",
        "中国人民银行白河市分行",
    ),
    _row(
        "bank_or_regulator",
        "(?:银保监|银监|保监|证监|证券监督管理|银行业监督管理|银行保险监督管理|保险监督管理|外汇管理|国家金融监督管理).{0,12}"
        "|金融(?:监管|监督管理)总局.{0,12}|(?<!地方)金融监管(?:分)?局|外汇局|证监会|银保监会|金融管理局|监管分局",
        "国家金融监督管理总局白河监管分局",
    ),
    _row("enterprise", "公司|集团|[^农]厂|交易所|银联|合作社", "白河市城市建设投资有限公司"),
    _row(
        "government_office",
        "(?:人民|省|市|县|区|州|旗|盟|镇|乡)?政府办公?[厅室]?|国务院办公厅|国办|行政公署办公室",
        "白河市人民政府办公室",
    ),
    _row(
        "government", f"政府|国务院|行政公署|(?:{ZONE_WORDS}).{{0,4}}(?:{_ADMINISTRATION})", "白河经济开发区管理委员会"
    ),
    _row("government", "(?:街道|地区)办事处|街道办|生产建设兵团", "江边街道办事处"),
    _row(
        "party_committee",
        "(?<![常管])[省市县区州旗盟党]委(?:.{0,8}(?:办公[厅室]|办|部|委员会|局))?|[党组]工委|党委|党组|党总支|(?:组织|宣传|统战|政法工作)部|政法委(?:员会)?"
        "|纪委.{0,4}|纪律检查委员会|中纪委|中共中央|党中央|中办|中[组宣]部|中央统战部|网信办|网络安全和信息化.{0,4}(?:办公室|委员会)|编办|机构编制.{0,4}(?:办公室|委员会)",
        "中共白河市委办公室",
    ),
    _row(
        "institution",
        "中心|[^法检]院|大学|学校|[中小]学|幼儿园|[图博科美体文纪档][^ ]{0,6}馆|研究[院所]|[协学商]会|联合会|工会|妇联|残联|文联|科协|团委|共青团.{0,12}"
        "|基金会|报社|杂志社|出版社|电视台|广播电台|总台|通讯社|[总台]站|公积金(?:管理)?委员会|村(?:民)?委(?:员)?会|居(?:民)?委(?:员)?会|社区|台网?",
        "白河市住房公积金管理中心",
    ),
    _row(
        "department",
        "[部局厅署]|委员会|[^常村居省市县区州旗盟]委|办公室|办|[处科司队所]|海关|联席会议|领导小组|指挥部|工作组|专班|兵团|总社|公署",
        "白河市财政局",
    ),
)


def kind_of(name: str, *, party: bool = False) -> Kind | None:
    """Return the kind of a body by its folded name; None where the end of the name is no known word.

    `party` says that the name begins with 中共: what would be a department is then one of the party.
    """
    kind = next((row.kind for row in ROWS if row.pattern.search(name)), None)
    party = party or name.startswith(("中共", "党中央", "中央"))
    return "party_committee" if party and kind in ("department", "government", "government_office") else kind
