"""Bodies of the whole country: what their names begin with, in full and in the usual short form."""

from __future__ import annotations

from policynews.documents.bodies import MINISTRIES
from policynews.text.folding import any_of
from policynews.text.patterns import lazy_pattern

# Usual short forms that begin like no other body
_SHORT = (
    "国办 中办 两办 国院 央行 最高法 最高检 两高 中纪委 中央纪委 国家监委 中组部 中宣部 中央统战部 中央政法委 中央编办 中央网信办 国家网信办 "
    "国新办 国资委 发改委 发展改革委 发展和改革委员会 卫健委 卫生健康委 卫生健康委员会 卫计委 网信办 住建部 人社部 生态部 文旅部 交通部 环保部 "
    "国土部 自然资源部 应急部 退役军人部 市监总局 银保监会 银监会 保监会 证监会 金融监管总局 国台办 港澳办 国知局 "
    "全总 团中央 共青团中央 全国妇联 中国残联 中国科协 中科院 工程院 社科院 新华社 中央广电总台 外管局 国防科工局 人民银行 监察部 铁道部 "
    "农业农村部 卫生部 信息产业部 人事部 劳动和社会保障部 国家民委 国务院国资委"
)
# 能源局 and 医保局 alone may be those of a city
_MINISTRIES = [name for name in MINISTRIES.split() if name.endswith("总局") or not name.endswith("局")]
# 中国 and 国家 begin names of companies too, which have no level; 中华路街道 is no central body.
_BEGINNINGS = "国务院 中共中央 党中央 中央 全国人民代表大会 全国人大 全国政协 中国人民政治协商会议全国 全国 最高人民 国家 中国 中华 共青团中央"
_BEGINS = lazy_pattern(f"{any_of([*_BEGINNINGS.split(), *_MINISTRIES, *_SHORT.split()])}(?![门路街村级]|社区|高新)")
# Where a text speaks of a body of the whole country, or of what only such bodies do
CENTRAL_MENTION = lazy_pattern(
    any_of(
        [
            *_MINISTRIES,
            *[name for name in _SHORT.split() if name[0] in "国央最" or name.endswith(("总局", "总署", "部"))],
        ]
    )
    + "|国务院|中[组宣]部|中纪委|中共中央|党中央|全国(?:人大|人民代表|政协|两会)|最高人民|总书记|证监会|银保监会|人民银行|十[一二三四五六]届全国"
    "|中央(?:政治局|经济|城市|财|纪委|全会|委员会|军委|网信|农村|金融|领导|广播|宣传|组织)"
    "|国家(?:发展和?改革|发改|卫生|卫健|税务|统计|市场|金融|数据|能源|医|外汇|自然|林|铁路|邮政|文物|粮|知识|开发银行|主席|移民|民委|标准|电影|广)"
    "|中国(?:人民银行|银保监|证监|证券|银行业|银行保险|共产党第|上市公司协会)"
)
# Behind these a region names a branch: 中国人民银行上海市分行, 国家税务总局深圳市税务局
OFFICE_ENDS = "局署行会团部司院关"
# 审计署驻南京特派员办事处: where it stands, and not what it is for
SEATED = lazy_pattern("驻")


def central_end(name: str) -> int:
    """Return where the word ends that a folded name of a central body begins with; 0 where it begins with none."""
    found = _BEGINS.match(name)
    return found.end() if found else 0
