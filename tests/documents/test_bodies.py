"""Names of public bodies: where one ends and the next begins, and which two are one."""

from __future__ import annotations

import pytest

from policynews.documents.bodies import bodies_of, fuller, is_body, same_body, split_bodies

# line, its bodies; each line is one kind of print
LINES: list[tuple[str, tuple[str, ...]]] = [
    ("青河市农业农村局青河市财政局", ("青河市农业农村局", "青河市财政局")),
    ("青河市气象局 青河市林业和草原局", ("青河市气象局", "青河市林业和草原局")),
    ("青河市财政局、市教育局", ("青河市财政局", "市教育局")),
    (
        "青河市地方金融监督管理局中国人民银行青河市中心支行中国银行保险监督管理委员会青河监管局",
        ("青河市地方金融监督管理局", "中国人民银行青河市中心支行", "中国银行保险监督管理委员会青河监管局"),
    ),
    (
        "青河市灌溉委员会国家粮食储备局青河市分局青澜农民银行青河市分行青河灌区服务管理中心",
        ("青河市灌溉委员会", "国家粮食储备局青河市分局", "青澜农民银行青河市分行", "青河灌区服务管理中心"),
    ),
    (
        "青河市财政局国家税务总局青河市税务局青河市教育局",
        ("青河市财政局", "国家税务总局青河市税务局", "青河市教育局"),
    ),
    ("国家税务总局北京市税务局", ("国家税务总局北京市税务局",)),
    ("国家矿山安全监察局山西局", ("国家矿山安全监察局山西局",)),
    ("中国人民银行 青河市分行", ("中国人民银行青河市分行",)),
    ("财政部税务总局", ("财政部", "税务总局")),
    ("财 政 部 税务总局", ("财政部", "税务总局")),
    ("工业和信息化部公安部交通运输部", ("工业和信息化部", "公安部", "交通运输部")),
    ("最高人民法院最高人民检察院公安部", ("最高人民法院", "最高人民检察院", "公安部")),
    ("国家发展和改革委员会国家能源局", ("国家发展和改革委员会", "国家能源局")),
    ("省财政厅省教育厅", ("省财政厅", "省教育厅")),
    ("中共青河市委青河市人民政府", ("中共青河市委", "青河市人民政府")),
    ("青河市委市政府", ("青河市委", "市政府")),
    ("共青团青河市委员会青河市妇女联合会", ("共青团青河市委员会", "青河市妇女联合会")),
    ("澜江省教育厅青河市教育局", ("澜江省教育厅", "青河市教育局")),
    ("青河市促进房地产市场平稳健康发展领导小组办公室", ("青河市促进房地产市场平稳健康发展领导小组办公室",)),
    ("青河市推进职能转变协调小组联席会议", ("青河市推进职能转变协调小组联席会议",)),
    ("青河经济开发区管理委员会财政局", ("青河经济开发区管理委员会财政局",)),
    ("青河市城市管理委员会", ("青河市城市管理委员会",)),
    ("青河市行政审批局", ("青河市行政审批局",)),
    ("青河市社会保险事业管理局", ("青河市社会保险事业管理局",)),
    ("青河市公安局东山分局", ("青河市公安局东山分局",)),
    ("青河市教育局和体育局", ("青河市教育局和体育局",)),
    ("青河市 财政局", ("青河市财政局",)),
    ("青河经济开发区", ("青河经济开发区",)),
    ("青河市教育局（盖章）", ("青河市教育局",)),
    ("青河市安全生产委员会（青河市应急局代章）", ("青河市安全生产委员会",)),
    ("青河市科学技术局（市外国专家局）", ("青河市科学技术局（市外国专家局）",)),
    ("臺北市政府教育局", ("臺北市政府教育局",)),
    ("特此通知", ()),
    ("各区县人民政府", ()),
    ("联系电话", ()),
    ("关于加强管理的通知", ()),
    ("青河市财政局负责解释。", ()),
]


@pytest.mark.parametrize(("line", "bodies"), LINES, ids=[line for line, _ in LINES])
def test_bodies_of(line: str, bodies: tuple[str, ...]) -> None:
    assert bodies_of(line) == bodies


@pytest.mark.parametrize("between", ["", " ", "、", "，", "　"])
def test_sixty_signatories(between: str) -> None:
    names = tuple(
        f"青河市{field}管理{office}"
        for field in "水火山林田路桥车船机电气"
        for office in ("局", "处", "中心", "站", "所")
    )
    assert len(names) == 60
    assert bodies_of(between.join(names)) == names


def test_a_value_that_is_no_row_of_bodies_stays_whole() -> None:
    assert split_bodies("高新区 管委会") == ("高新区 管委会",)
    assert split_bodies("教育部、财政部") == ("教育部", "财政部")
    assert split_bodies(" ") == ()


@pytest.mark.parametrize("name", ["青河市财政局", "财政部", "青河市防汛抗旱指挥部", "青河市大数据工作专班"])
def test_is_body(name: str) -> None:
    assert is_body(name)


@pytest.mark.parametrize("name", ["试行", "会议室", "作者：张三", "局", "《某办法》"])
def test_is_no_body(name: str) -> None:
    assert not is_body(name)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("市财政局", "青河市财政局", True),
        ("国家发改委", "国家发展和改革委员会", True),
        ("青河市住建局", "青河市住房和城乡建设局", True),
        ("市政府", "青河市人民政府", True),
        ("中国银保监会青河监管局", "中国银行保险监督管理委员会青河监管局", True),
        ("青河市教育局", "青河市财政局", False),
        ("国务院", "国务院办公厅", False),
        ("青河市人民政府", "青河市人民政府办公室", False),
        ("青河市委", "青河市发展和改革委员会", False),
    ],
)
def test_same_body(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same
    assert same_body(other, one) is same


def test_the_fuller_name_is_kept() -> None:
    assert fuller(("市财政局", "市教育局"), ("青河市财政局",)) == ("青河市财政局", "市教育局")


@pytest.mark.parametrize("name", ["东湖新区卫生健康委员会", "滨海经济技术开发区发展改革委员会", "白湖县卫生健康委员会"])
def test_an_office_of_a_zone_is_one_body(name: str) -> None:
    assert bodies_of(name) == (name,)
    assert bodies_of(f"{name}白湖县财政局" if name.startswith("白湖") else f"{name} 白湖县财政局") == (
        name,
        "白湖县财政局",
    )
