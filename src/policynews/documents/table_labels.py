"""The labels of metadata tables of policy documents (索引号, 发文机关, 成文日期 …), and which field each names."""

from __future__ import annotations

from policynews.text.folding import fold_key

# Field -> labels, best first: where several labels of one field carry a value, the earlier one wins. `*` marks labels
# that stand only in tables of documents; 标题, 发布时间, 来源 … also stand above news and prove nothing.
_LABELS: dict[str, tuple[str, ...]] = {
    name: tuple(labels.split())
    for name, labels in {
        "index_number": "*索引号 *信息索引号 *信息索引编号 *信息索引 *索引编号 *索引码 *索取号 *统一编号 *目录编号",
        "number": "*发文字号 *文件编号 *文号 *文件号 *公文编号 *文件字号 *发文文号 *文件文号 *发文号 *公文文号 *公文字号 *发布文号",
        "title": "标题 名称 信息名称 *文件名称 *公文名称 *公文标题 *文件标题 *公开事项名称 信息标题",
        "issuers": "*发文机关 *制发机关 *制定机关 *发布机关 *发文机构 *发文单位 发布机构 发布单位 *公开责任部门 "
        "*公开责任单位 责任部门 所属机构 *公布机关 *颁布机关 *颁布单位 *颁布部门 *发布部门 *发文部门 *制定部门 *制文机关 *印发机关 *公开主体 "
        "公开机构",
        "written": "*成文日期 *成文时间 *签发日期 *制发日期",
        "generated": "*生成日期 *生成时间",
        "published": "发布日期 发布时间 公开日期 公开时间 上载日期 上载时间 *发文日期 *发文时间 发稿时间 发表时间 刊登时间 登记日期 "
        "公布日期 公布时间 *颁布日期 *颁布时间 信息发布日期",
        "updated": "更新时间 更新日期",
        "effective": "*实施日期 *施行日期 *生效日期 *生效时间 *实施时间 *施行时间 *执行日期",
        "expires": "*失效日期 *废止日期 *废止时间 *失效时间 *有效期至 *有效期截止日期",
        "validity": "*有效性 *效力状态 *效力状况 *是否有效 *时效性 *文件有效性 *有效状态 *文件状态 *法规时效性 有效期 有效日期 有效期限",
        "printed": "*印发日期 *印发时间",
        "topic": "*主题分类 *信息分类 *主题信息 内容分类 所属主题 主题 分类",
        "category": "*体裁分类 *组配分类 *服务对象分类 *机构分类 *公开类别 *信息公开类别 *公开分类 *法规类别 *法规性质 *法律性质 *效力位阶 "
        "*效力级别 *效力等级 *文件类别 *公文类别",
        "genre": "*公文种类 *文种 *公文类型 体裁 文件类型",
        "keywords": "主题词 关键词 主题词(关键字) 关键字",
        "addressees": "*主送机关 *主送单位",
        "openness": "*公开方式 *公开范围 *公开属性 *公开形式 *发布形式 *公开程序 *公开时限 *公开载体 *涉密状态",
        "summary": "*内容概述 *信息概述 内容摘要 摘要",
        "source": "信息来源 来源单位 来源",
        "drafter": "*起草单位 *办文部门 承办单位",
        "approved": "*批准机关 *批准部门 *批准日期",
    }.items()
}
FIELD_OF = {label.lstrip("*"): name for name, labels in _LABELS.items() for label in labels}
"""The field that each label names."""
RANK = {label.lstrip("*"): rank for labels in _LABELS.values() for rank, label in enumerate(labels)}
"""The place of each label among those of its field, the best 0."""
STRONG = frozenset(label[1:] for labels in _LABELS.values() for label in labels if label[0] == "*")
"""Labels that only tables of documents have."""
DATE_FIELDS = frozenset({"written", "generated", "published", "updated", "effective", "expires", "printed"})
_AROUND_LABEL = "[]【】<>·•■◆●*|:-"


def metadata_label(text: str) -> str | None:
    """Return the field that a label of a metadata table names, e.g. `index_number` for 索 引 号：; None when unknown.

    Besides the fields of `PolicyDocument` the answer may be `updated`, `printed`, `category`, `openness`, `summary`,
    `source` or `drafter`: known labels whose values stay in `metadata` only.
    """
    return FIELD_OF.get(label_key(text)) if len(text) <= 40 else None


def label_key(text: str) -> str:
    """Return a label as the tables above hold it, without brackets and colon around it."""
    return fold_key(text).strip(_AROUND_LABEL).lstrip("(")


def printed_label(raw: str) -> str:
    """Return a label as printed, without blanks, brackets and colon."""
    return "".join(raw.split()).strip(_AROUND_LABEL + "：﹕").lstrip("(（")
