"""The rules of `reading`, a row each: name, pattern, a phrase it reads, and often one that only looks like it.

A pattern sees a folded sentence (half-width, Simplified) in which ◆ stands for the reference that is asked about, with its
number and the brackets behind it, and ◇ for any other. `\\A` is the beginning of the sentence. The tables are asked in
their order, the rows of a table in theirs; the first that matches tells the kind. The test of this room runs every row on
its own phrases.
"""

from __future__ import annotations

from typing import NamedTuple

from policynews.model.relation import RelationKind
from policynews.text.folding import any_of

THIS, OTHER = "◆", "◇"
"""What stands for the reference that is asked about, and for every other."""

Row = tuple[str, str, str] | tuple[str, str, str, str]
"""Name of the rule, pattern, example, and where one was needed a counter-example: a phrase that says nothing of the kind."""


class Rules(NamedTuple):
    """Rules that tell one kind of relation."""

    kind: RelationKind
    rows: tuple[Row, ...]


# A verb that ends a phrase: 根据 belongs to no ◆ behind 制定; 省财政厅印发的◆ is a document by its issuer all the same.
_VERB = any_of("制定 制订 出台 印发 发布 起草 公布 转发 修改 修订 废止 享受 符合 违反".split())
_OBJECT = "[对将把就与](?:原|现行)?[◆◇]"
# 根据…◆: words without a mark between them, or further references
_TO = f"(?:(?!(?:{_VERB})(?!的)|{_OBJECT})[^,。;:!?]|(?<=◇),(?=[◆◇])){{0,100}}?"
# Not 根据◆,现公布…: what follows is of the text, not of ◆
_RESTS = "(?:根据|依据|依照|按照|遵照|参照|对照|对标|贯彻|落实|遵循|执行(?![董院主会秘总局副]))"
_FREE = f"\\A(?!.*?{_RESTS}{_TO}◆).*?"
_NEAR = "[^,。;:!?]{0,30}?"
_PART = "(?:的|文件|中|里)*(?:第[一二三四五六七八九十百〇零\\d]+[条款项章部]|有关|部分|关于|“|中|里的)"
_ENDED = "(?:废止|停止执行|停止施行|停止实施|停止使用|终止执行|失效|不再执行|不再施行|不再适用)"
# ◆、◇自本办法施行之日起废止, ◆,◇同时废止; not ◆已于2020年废止, ◆第三条废止, 期满失效
_UP_TO_END = (
    "(?:(?!已|未|尚|曾|被|期满|满后|届满|第[一二三四五六七八九十百\\d]+[条款项]|拟)[^。;,:]|,(?=[◇同即一自]|并)){0,90}?"
)
_ISSUED = "(?:印发|下发|颁发|颁布|公布|发布|发给|公告|通告)"
_PASSED_ON = "(?:转发|批转)"
_WHOLE = "(?:\\([^()]{0,12}\\))?(?:[◇、,和及与]|以及){0,20}(?:等[^,。;◇]{0,10}?)?(?:全文|文本)?(?:随文|正式|予以|一并|重新|联合|修订){0,2}"
_MORE = "(?:[◇、,和及与]|以及){0,20}"  # ◆、◇和◇

_REPLIES_TO = Rules(
    "replies_to",
    (
        ("received", f"◆{_NEAR}(?:收悉|敬悉|均悉)", "你局◆收悉。", "◆内容已为群众熟悉。"),
        (
            "receipt",
            f"收到[你贵]{_NEAR}◆[^。;]{{0,40}}?(?:批复|答复|函复|复函|回复)",
            "收到贵厅◆,现答复如下",
            "收到◆的读者可以答复",
        ),
        (
            "replied",
            f"[你贵]{_NEAR}◆[^。;◇]{{0,60}}?(?:现|特|此|兹)[^。;]{{0,12}}(?:批复|答复|函复|复函)",
            "你县上报的◆已经审议通过,现批复如下",
            "你可以在◆中找到答复",
        ),
        ("reply-to", "\\A[^,。;:]{0,30}(?:关于|对)◆的?(?:批复|答复|复函)", "县财政局关于◆的批复"),
    ),
)
_AMENDS = Rules(
    "amends",
    (
        (
            "part-ended",
            f"◆(?:的|文件|中)*(?:第[一二三四五六七八九十百\\d]+[条款项章]|(?<=中)“)[^。;◇]{{0,60}}?(?:修改为|修订为|调整为|改为|更改为|增加|增设|删去|删除|{_ENDED})",
            "◆第六条第二款修改为:申请人应当到场",
            "◆第六条规定的标准",
        ),
        (
            "made-changes",
            f"(?:对|将|就|把)(?:原|现行)?{_MORE}◆{_MORE}[^。;,◇]{{0,40}}?(?:进行|作|做|予以|加以)[^。;,]{{0,8}}(?:修改|修订|修正|调整|补充|完善)",
            "决定对◆作如下修改",
            "将◆发给大家,根据意见进行修改",
        ),
        (
            "changes",
            f"(?<!加快)(?<!正在)(?<!推动)(?<!适时)(?<!抓紧)(?<!研究)(?<!拟)(?:修改|修订|修正)(?:完善)?(?:了)?(?:原|现行)?{_MORE}◆(?!修订|修改)",
            "会议决定修改◆",
            "加快修订◆",
        ),
        (
            "part-taken-out",
            f"(?:取消|放宽|删除|删去|暂停执行|停止执行|不再执行|废止|暂停|调整)(?:了|原)?◆{_PART}",
            "不再执行◆中关于限价的规定",
            "取消◆的发布会",
        ),
        (
            "longer",
            "◆[^。;◇]{0,60}?(?:期限|有效期|执行期|施行期|时间|期)[^。;◇,]{0,12}(?:延长|延续|顺延)",
            "◆有效期延长至明年底",
            "按照◆办理,合同可以延长",
        ),
        (
            "as-changed",
            "◆[^,。;]{0,6}(?:有关|部分|相关)(?:条款|内容|规定)[^。;◇]{0,12}(?:修改|修订|调整|停止执行|废止)",
            "◆部分条款予以废止",
        ),
    ),
)
_REPEALS = Rules(
    "repeals",
    (
        (
            "ended",
            f"◆{_UP_TO_END}(?<![未不可])(?:同时|即行|予以|自行|相应|一并)?{_ENDED}(?!的)",
            "◆、◇同时废止",
            "◆已于去年废止",
        ),
        (
            "ends",
            f"(?<!已)(?<!被)(?<!拟)(?:废止|撤销|撤销了|停止执行|停止实施|不再执行|终止执行)(?:了)?(?:原|此前的)?(?:[◇、,和及与]|以及|{_NEAR}(?:印发|发布|公布|制定)的){{0,20}}?◆(?!{_PART})",
            "自即日起废止◆",
            "被废止的◆",
        ),
        (
            "ended-list",
            f"(?:下列|以下|如下)[^。:]{{0,40}}(?:{_ENDED}|宣布失效)[^。:]{{0,12}}:[^。]{{0,100}}◆|{_ENDED}的[^。:]{{0,30}}:[^。]{{0,100}}◆",
            "下列文件予以废止:一、◇;二、◆",
            "下列文件继续有效:一、◆",
        ),
    ),
)
_REPLACES = Rules(
    "replaces",
    (
        (
            "replaced",
            "◆(?:同时|自[^,。;]{1,16}起)?(?:由|被)[^。;,]{1,20}(?:代替|替代|取代)",
            "◆由本办法代替",
            "◆以积分代替现金",
        ),
        ("in-place-of", f"(?:代替|替代|取代)(?:了)?(?:原|原有的?|原来的|此前的|旧的)?{_MORE}◆", "本标准代替◆"),
    ),
)
_FORWARDS = Rules(
    "forwards",
    (
        ("passes-on", f"(?:现|特|兹)将{_NEAR}{_MORE}◆{_WHOLE}{_PASSED_ON}", "现将◆转发给你们", "现将◆整理如下"),
        ("now-passes-on", f"(?:现|特){_PASSED_ON}{_MORE}{_NEAR}◆", "现转发省财政厅◆", "我县转发◆"),
        (
            "passed-on",
            f"{_FREE}◆(?:(?!◇现)[^。;]){{0,60}}?(?:现|特)(?:予以?)?{_PASSED_ON}",
            "◆已经市政府同意,现转发给你们",
            "根据◆要求,现转发典型案例",
        ),
        (
            "notice-passing-on",
            f"\\A(?:(?!{_RESTS})[^,。;:]){{0,40}}{_PASSED_ON}{_NEAR}◆(?:的)?(?:通知|函)",
            "某市财政局关于转发◆的通知",
        ),
        (
            "issues",
            f"(?:(?:现|特|兹)将{_NEAR}{_MORE}◆{_WHOLE}{_ISSUED}|将◆{_WHOLE}{_ISSUED}给你们)",
            "现将◆印发给你们",
            "现将◆执行情况公布如下",
        ),
        (
            "issued",
            f"{_FREE}◆(?:(?!◇现|制定|制订)[^。;]){{0,80}}?(?:现|特此)(?:正式)?(?:予以|予)?{_ISSUED}",
            "◆已经市政府同意,现印发给你们",
            "根据◆,现公布如下",
        ),
        (
            "made-known",
            f"◆{_NEAR}(?:通过|批准|同意|审定)[^。;◇]{{0,16}}?(?:予以)(?:印发|公布|发布)",
            "◆业经会议通过,予以公布",
        ),
        (
            "notice-issuing",
            f"\\A(?:(?!{_RESTS})[^,。;:]){{0,40}}关于(?:印发|公布|发布|下发|颁发)◆的?(?:通知|公告|通告|决定)",
            "某市人民政府关于印发◆的通知",
            "根据县政府关于印发◆的通知",
        ),
    ),
)
ISSUING = frozenset({"issues", "issued", "made-known", "notice-issuing"})
"""Rows of `forwards` whose document is issued by the text itself; the others pass on what somebody else has issued."""
_ATTACHES = Rules(
    "attaches",
    (
        (
            "attachment",
            "附(?:件|表)?\\s?[\\d一二三四五六七八九十]{0,2}\\s?[:.、]?\\s?(?:\\d{1,2}\\s?[.、])?\\s?◆",
            "附件:1.◆",
            "附近商户应当遵守◆",
        ),
        ("attachments", "附(?:件|表):(?:[^。:]{0,100}[;、◇\\s])?(?:\\d{1,2}\\s?[.、])?\\s?◆", "附件:1.◇;2.◆"),
        (
            "see-attachment",
            "◆(?:\\(|,)?(?:具体|详)?(?:见|作为)?(?:本(?:通知|办法|文件|意见)的?)?附(?:件|表)",
            "标准详见◆(附件2)",
            "◆规定的附加费",
        ),
    ),
)
_EXPLAINS = Rules(
    "explains",
    (
        (
            "explained-below",
            f"(?:就|对|将)(?:原)?{_NEAR}◆[^。;,◇]{{0,40}}?(?:(?:解读|(?<!负责)解释|说明|释义)(?:如下)?(?:$|[。,:;])|答(?:记者)?问|(?:进行|作)(?:了)?[^。;,]{{0,6}}(?:解读|解释|说明))",
            "现就◆解读如下:",
            "对◆有疑问的由市局负责解释,不另行说明",
        ),
        (
            "now-explained",
            f"{_FREE}◆[^。;◇]{{0,60}}?[,:]现[^。;◇]{{0,24}}?(?:解读|释义|说明如下|如下说明)",
            "为便于理解◆,现将有关内容解读如下",
            "根据◆,现将有关情况说明如下",
        ),
        (
            "asked-about",
            f"介绍{_NEAR}◆{_NEAR}(?:情况|内容),[^。;]{{0,4}}答记者问",
            "介绍◆有关情况,并答记者问",
            "介绍◆有关情况,并部署工作",
        ),
        (
            "explanation-of",
            "◆的?(?:有关|相关|主要|内容|文件|政策|图文|文字)*(?:解读|问答|答记者问|图解|释义)(?!会|活动|培训|工作|员|班)",
            "◆政策解读",
            "参加◆政策解读会",
        ),
        ("explaining", "(?:解读|图解|读懂|看懂|答问)\\s?[:|丨]?\\s?◆", "一图读懂◆", "解读工作按照◆"),
    ),
)
_BASED_ON = Rules(
    "based_on",
    (
        (
            "rests-on",
            f"{_RESTS}:?{_TO}◆",
            "根据◇及省财政厅印发的◆有关规定",
            "公司执行董事学习了◆",
        ),
        (
            "by",
            f"(?<![^,。;:!?、()\\w]|每)按{_TO}◆(?:[^。;]{{0,40}}?(?:执行|规定|标准|要求|办理|给予|确定|享受|实施|精神))",
            "仍按◇、◆等规定执行",
            "按月发放◆",
        ),
        (
            "carried-out",
            f"(?:抓好|抓实|抓细|做好|推进|推动|加快|确保){_TO}◆{_MORE}(?:[等及和][^,。;]{{0,20}}?)?(?:的|政策|文件|精神)*(?:贯彻|落实|落地|执行|实施)",
            "推动◆和◇等政策落地",
            "推进◆的起草",
        ),
        ("taken-as", f"以{_NEAR}◆{_NEAR}为(?:依据|遵循|指导|准|基础|统领)", "其他事项仍以◆为准", "以会议为契机宣传◆"),
    ),
)
TABLES = (
    _REPLIES_TO, _AMENDS, _REPEALS, _REPLACES, _FORWARDS, _ATTACHES, _EXPLAINS, _BASED_ON
)  # fmt: skip
"""All tables, in the order they are asked."""
