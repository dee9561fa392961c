"""Public bodies (发文机关): what is the name of one, where one ends and the next begins, and which two names are one body.

A name is a region, what the body is for, and an office that ends it: 白河市 + 农业农村 + 局. A line of several may print
nothing between them. A new name begins behind an office where the region comes again (白河市财政局白河市教育局), or a word
that begins the name of a central body (…局中国人民银行…), or another region; unless what follows is only the branch of
the body before it (国家税务总局 + 白河市税务局, 中国人民银行 + 宁波市中心支行).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policynews.text.folding import any_of, fold, squeeze
from policynews.text.patterns import LETTER, lazy_pattern

_OFFICES = (
    "院部委局署会办厅社府室处科所站队团司组校馆园厂台联庭盟",
    "中心 公司 集团 海关 街道 政协 人大 大学 中学 小学 基地 基金 联席会议 专班 开发区 高新区 新区 保税区 示范区 试验区 "
    "军区 监狱 农场 林场 总工会 银行 分行 支行 人行 交易所 学院 公署 兵团",
)
_OFFICE = f"(?:[{_OFFICES[0]}]|{'|'.join(_OFFICES[1].split())}|(?<![试进举执施推实通])行)"
_LONGEST_OFFICE = 4
_BODY_END = lazy_pattern(f"{_OFFICE}$")
# What the last name of a line ends with, folded; a seal or another name in brackets, or a mark, may stand behind it.
_LAST_CHARACTERS = frozenset([*_OFFICES[0], *[office[-1] for office in _OFFICES[1].split()], *"行);,、/| "])
_NO_BODY = lazy_pattern(
    r"^(?:各|特此|附件|此件|抄送|现将|关于|联系|经研究|来源|作者|记者|编辑)|[。，；：？！,:;?!《》“”]|(?:通知|公告|附件|会议室|工作组组)$"
)
_LONGEST_BODY = 50
_LONGEST_LINE = 1000  # sixty signatories in one line
_MOST_BODIES = 60
# (盖章), （公章）, （代章）, （白河市应急局代章）
_SEAL = lazy_pattern(rf"\s?\((?:{LETTER}{{0,20}})?(?:盖章|印章|公章|签章|代\s?章|章|印|代)\)$")
# 白河市科学技术局（市外国专家局）
_OTHER_NAME = lazy_pattern(rf"\({LETTER}{{2,30}}\)$")
_BETWEEN_BODIES = lazy_pattern(r"[;；,，、/|\s]+")

_REGION_ENDS = "省 市 县 区 州 盟 旗 自治区 自治州 自治县 特别行政区".split()
_REGION = lazy_pattern(rf"({LETTER}{{2,7}}?)(?:{'|'.join(_REGION_ENDS)})")
_WHOLE_REGION = lazy_pattern(rf"{LETTER}{{2,14}}(?:{'|'.join(_REGION_ENDS)}|镇|乡)$")
_PROVINCES = (
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 "
    "陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
)
# Central bodies whose names begin with no other sign; none is the end of the name of a local one.
MINISTRIES = (
    "外交部 国防部 教育部 科技部 科学技术部 工业和信息化部 工信部 公安部 民政部 司法部 财政部 人力资源社会保障部 人力资源和社会保障部 "
    "自然资源部 国土资源部 生态环境部 环境保护部 住房城乡建设部 住房和城乡建设部 建设部 交通运输部 水利部 农业农村部 农业部 商务部 "
    "文化和旅游部 文化部 退役军人事务部 退役军人部 应急管理部 应急部 审计署 海关总署 税务总局 市场监管总局 金融监管总局 工商总局 质检总局 "
    "广电总局 体育总局 新闻出版总署 新闻出版广电总局 食品药品监管总局 知识产权局 国资委 证监会 银监会 保监会 银保监会 人民银行 "
    "发展改革委 卫生健康委 卫生计生委 医保局 外汇局 铁路局 民航局 邮政局 文物局 中医药局 林草局 能源局 粮食和储备局 国管局"
)
_CENTRAL = "中国 国家 中华 中共 中央 全国 最高人民 国务院 共青团"
_CENTRAL_START = lazy_pattern(any_of([*_CENTRAL.split(), *MINISTRIES.split()]))
_CENTRAL_WORD = lazy_pattern(any_of(_CENTRAL.split()))
# 省财政厅省教育厅, 白河市委市政府; none of 市场, 区域, 县城
_SHORT_REGION = lazy_pattern("[省市县区州](?!场|域|块|间|级|城|容|民|政(?!府)|镇)")
_PARTY_AND_STATE = lazy_pattern("[省市县区州](?:委(?!员)|人?民?政府|人大|政协|纪委)")
_JOINED_BY = lazy_pattern("(?:和|与|及|暨|会同)?")
# What stands alone behind a region in the name of a branch: 宁波市中心支行, 茂名监管分局, 广西壮族自治区税务局, 山西局
_BRANCH = lazy_pattern(
    rf"(?:{LETTER}{{2,10}}?(?:{'|'.join(_REGION_ENDS)})|{LETTER}{{2,4}}?)?(?:税务局|(?:中心)?支行|分行|(?:监管|稽查|管理|储备)?分局|监管局|调查总?队|分公司|分会|分院|分中心|分部"
    rf"|(?:财政)?(?:监察)?专员办(?:事处)?|监管办(?:公室)?|(?:营业)?管理部|特派(?:员)?办(?:事处)?|督察局|海关|监察(?:分)?局)"
)
_LOCAL_OFFICE = lazy_pattern(rf"(?:{any_of(_PROVINCES.split())})(?:省|市|自治区)?局$")  # 国家矿山安全监察局 + 山西局
_HAS_BRANCHES = lazy_pattern(
    "^(?:中国|国家|中华|财政部|自然资源部|生态环境部|水利部|交通运输部|海关总署|审计署|税务总局|人民银行)|(?:银行|保险公司|集团|公司)$|^共青团$"
)

# A branch has no branches: 中国人民银行宁波市中心支行 + 宁波监管局
# 白河市分行 + 白河灌区服务管理中心; but 白河市分行办公室
_BEHIND_BRANCH = lazy_pattern("(?:支行|分行|分局|分公司)$")
_OF_THE_SAME = lazy_pattern(f"(?:办公室|营业部|党委|党组|工会|机关|委员会|{LETTER}{{0,3}}$)")
_BRANCH_OF_ITS_OWN = lazy_pattern("(?:支行|分行|分局|分公司|监管局|税务局|海关|调查队)$")


def is_body(name: str) -> bool:
    """Whether a name ends like that of an authority or organisation: 部, 委, 局, 人民政府, 中心, 联席会议 …."""
    if not 2 <= len(name) <= _LONGEST_BODY or _NO_BODY.search(name):
        return False
    folded = fold(name)
    return _BODY_END.search(_OTHER_NAME.sub("", folded)) is not None


def is_letterhead(line: str) -> bool:
    """Whether a line is what is printed in red above a document, or the column that holds such: 白河市人民政府办公室文件."""
    name = line.strip().removesuffix("文件")
    return 4 <= len(name) < len(line.strip()) and bool(bodies_of(name))


def bodies_of(line: str) -> tuple[str, ...]:
    """Return the bodies a line consists of, without seals and padding; () when any part of it is none.

    They may be parted by marks, by blanks or by nothing; a blank inside a name (白河市 财政局) is none.
    """
    if not 2 <= len(line) <= _LONGEST_LINE or "。" in line:
        return ()
    if fold(line[-1]) not in _LAST_CHARACTERS and not line[-1].isspace():
        return ()
    names: list[str] = []
    held = ""
    for part in _BETWEEN_BODIES.split(_unpad(line.strip())):
        held += part[: len(_SEAL.sub("", fold(part)))]
        if _WHOLE_REGION.match(fold(held)):
            continue
        pieces = _pieces(held)
        if not all(map(is_body, pieces)):
            return ()
        names += pieces
        held = ""
    if held and is_body(held):  # 白河经济开发区
        names.append(held)
    elif held:
        return ()
    if len(names) > _MOST_BODIES:
        return ()
    return tuple(dict.fromkeys(_with_branches(names)))


def split_bodies(value: str) -> tuple[str, ...]:
    """Split 财政部 税务总局 or 教育部、财政部; a value whose parts are not all bodies stays whole."""
    bodies = bodies_of(value)
    return bodies if len(bodies) > 1 else (squeeze(value),) if value.strip() else ()


def _pieces(text: str) -> list[str]:
    """Return the names of a run of characters with nothing between them."""
    if len(text) < 6:
        return [text] if text else []
    folded = fold(text)
    stems = _stems(folded)
    pieces: list[str] = []
    start = 0
    for at in range(3, len(folded) - 1):
        if at - start < 2 or _BODY_END.search(folded, max(start, at - _LONGEST_OFFICE), at) is None:
            continue
        begin = _next_name(folded, at, stems)
        if begin < 0 and _BEHIND_BRANCH.search(folded, max(start, at - _LONGEST_OFFICE), at):
            begin = at if _OF_THE_SAME.match(folded, at) is None else -1
        if begin >= 0 and not _goes_on_as_branch(folded, start, at):
            pieces.append(text[start:at])
            start = begin
    return [*pieces, text[start:]]


def _goes_on_as_branch(folded: str, start: int, at: int) -> bool:
    """Whether the name from `start` to `at` goes on with a region and a word for a branch: 中国人民银行 宁波市中心支行 …."""
    branch = _BRANCH.match(folded, at)
    return branch is not None and _is_branch(folded[start:at], branch[0])


def _stems(folded: str) -> tuple[str, ...]:
    """Return the regions a run of names begins with, without the word that ends them: 白河 for 白河市财政局."""
    stems: list[str] = []
    at = 0
    central = _CENTRAL_START.match(folded)
    if central is not None:
        office = next((i for i in range(central.end(), min(len(folded), 24)) if folded[i] in "局行署会"), -1)
        at = office + 1 if office >= 0 else 0
    for _ in range(3):  # 浙江省杭州市西湖区
        region = _REGION.match(folded, at)
        if region is None:
            break
        stems.append(region[1])
        at = region.end()
    return tuple(stems)


def _next_name(folded: str, at: int, stems: Sequence[str]) -> int:
    """Return where a name begins that follows a body ending at `at`, behind a joining word if there is one; or -1."""
    joined = _JOINED_BY.match(folded, at)
    # 东湖新区 + 卫生健康委员会 is one name; 卫生健康委 is a ministry elsewhere.
    central = _CENTRAL_WORD if folded[at - 1] == "区" else _CENTRAL_START
    for begin in {at, joined.end() if joined else at}:
        if any(folded.startswith(stem, begin) for stem in stems) or central.match(folded, begin):
            return begin
        if _PARTY_AND_STATE.match(folded, begin) or (folded[0] == folded[begin] and _SHORT_REGION.match(folded, begin)):
            return begin
        region = _REGION.match(folded, begin)
        if region is not None and len(region[1]) <= 3 and _BODY_END.search(region[1]) is None:
            return begin
    return -1


def _with_branches(names: Iterable[str]) -> list[str]:
    """Join the name of a branch to that of the body it belongs to."""
    whole: list[str] = []
    for name in names:
        folded = fold(name)
        if whole and _is_branch(fold(whole[-1]), folded):
            whole[-1] += name
        else:
            whole.append(name)
    return whole


def _is_branch(body: str, name: str) -> bool:
    if _HAS_BRANCHES.search(body) is None or _BRANCH_OF_ITS_OWN.search(body):
        return False
    if _CENTRAL_START.match(name):
        return False
    if body == "共青团" or name.endswith("税务局"):
        return "税务总局" in body or name.endswith("委员会")
    return _BRANCH.fullmatch(name) is not None or _LOCAL_OFFICE.match(name) is not None


def _unpad(text: str) -> str:
    """Join the characters of padded words: 财 政 部 税务总局 gives 财政部 税务总局."""
    words = text.split()
    joined: list[str] = []
    open_name = False
    for word in words:
        if len(word) == 1 and open_name:
            joined[-1] += word
        else:
            joined.append(word)
        open_name = len(word) == 1
    return " ".join(joined)


# Which names are one body

_PARTY = lazy_pattern("[省市县区州]委$")  # 白河市委 is no short form of 白河市发展和改革委员会


def same_body(one: str, other: str) -> bool:
    """Whether two names mean one body: 市财政局 and 白河市财政局, 国家发改委 and 国家发展和改革委员会."""
    short, long = sorted((_core(one), _core(other)), key=len)
    if short == long or long.endswith(short):
        return len(short) > 1
    if (_PARTY.search(short) and short[-2:] not in long) or not (
        short[-1:] == long[-1:] or short[-1:] + long[-1:] == "委会"
    ):
        return False
    rest = iter(long)
    return len(short) > 2 and all(character in rest for character in short)


def fuller(names: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return `names`, each in the fuller form where `others` hold another name of it."""
    return tuple(
        max([name, *[other for other in others if same_body(name, other)][:1]], key=lambda each: len(_core(each)))
        for name in names
    )


def _core(name: str) -> str:
    """Return a name for comparison: no 中华人民共和国, no second name in brackets."""
    core = _OTHER_NAME.sub("", fold("".join(name.split())))
    return core.removeprefix("中华人民共和国").removeprefix("中共")
