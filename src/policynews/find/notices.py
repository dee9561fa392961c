"""Pages that speak of themselves: blocked, removed, moved, in maintenance, empty searches, profiles. Pure text.

Such a page has little text, states nothing, and what it says is about the reader, the page or the account. Every row has an
example, in the words that the pattern is for.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from policynews.errors import PageKind
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

_LONGEST = 1500
# Characters of notices that folding knows no Simplified form of.
_MORE_FOLDS = str.maketrans("內異帳帐務擊誤載暫紹沒尋", "内异账账务击误载暂绍没寻")
# A notice speaks to its reader or points at itself, unless it is only a few words: news of blocked accounts does neither.
_SURELY_SHORT = 30
_SPEAKS = lazy_pattern(
    r"[您你请]|欢迎|关注|简介|抱歉|对不起|遗憾|敬请|谅解|温馨提示|[该此](?:页|网|文|内容|信息|链接|账号|用户|公众号|视频|帖|栏)|本(?:站|页|网|文|栏目|平台|系统)|当前|即将|返回|[A-Za-z]{4} [A-Za-z]{2}"
)
_PAGE = "(?:页面?|网页|内容|文章|信息|链接|帖子|视频|资源|文件|地址|网址|栏目|话题|作品|稿件|图文|新闻|消息)"


class _Row(NamedTuple):
    kind: PageKind
    pattern: re.Pattern[str]


_ROWS = (
    # 当前环境异常，完成验证后即可继续访问 / 您的访问过于频繁 / 访问请求被防火墙拦截 / 请启用 JavaScript
    _Row(
        "challenge",
        lazy_pattern(
            r"环境异常|(?:完成|进行|通过|需要)(?:安全)?验证|(?:安全|人机|身份|访问|滑动|行为|图形)验证|输入验证码|拖动.{0,6}滑块|(?:访问|请求|操作).{0,4}频繁"
            r"|(?:访问|请求|操作|IP|ip)(?:可能)?.{0,10}(?:被|已)(?:.{0,8})(?:拦截|阻断|阻止|拒绝|封禁|禁止)|拦截了您|安全检查|防火墙|异常(?:流量|访问|请求)|非法(?:请求|访问)"
            r"|(?:开启|启用|打开|允许|支持) ?(?:JavaScript|Cookie|JS)|浏览器版本|升级浏览器|Just a moment|[Cc]hecking your browser|[Aa]ccess [Dd]enied|Attention Required|[Aa]re you (?:a )?(?:human|robot)"
        ),
    ),
    # 该信息仅允许校内地址访问 / 您没有查看权限 / 您所在的地区无法观看 / 订阅后才能阅读全文
    _Row(
        "restricted",
        lazy_pattern(
            r"(?:仅|只|限)(?:限|允许|供|能|对|面向|于|可)?.{0,12}(?:校内|校园|内网|内部|本校|本单位|本院|会员|订阅|授权|指定|境内|注册用户).{0,12}(?:访问|查看|浏览|阅读|使用|开放|观看)"
            r"|(?:校内|校园网|内网|VPN).{0,12}(?:访问|查看|浏览|登录)|(?:没有|无|未获得?|缺少)(?:访问|查看|浏览|阅读|操作|相应|该|此)?.{0,6}权限|权限不足|无权(?:访问|查看|浏览|阅读)"
            r"|(?:IP|ip).{0,12}(?:非|不是|不在|不属于).{0,12}(?:内|范围|授权)|所在的?(?:国家|地区|区域).{0,12}(?:无法|不能|不可|限制|不支持|未开放)"
            r"|(?:付费|会员|订阅|购买).{0,8}(?:才能|后可?|方可).{0,6}(?:阅读|查看|观看)|(?:访问|浏览)(?:受限|受到限制)|禁止访问|403 Forbidden|[Nn]ot available in your"
        ),
    ),
    # 您要打开的网址不属于“某某”网站 / 您即将离开本站 / 页面自动跳转中
    _Row(
        "redirect",
        lazy_pattern(
            r"(?:即将|将要|正在|您将|准备)(?:离开|跳转|前往|打开外部|访问外部|访问第三方)|(?:不属于|并非|不是|不由).{0,24}(?:网站|本站|平台)|(?:外部|站外|第三方)(?:链接|网站|网址|页面)"
            r"|(?:继续|接着|确认|点击|直接)(?:访问|打开|前往|跳转)|(?:自动|页面)跳转|跳转(?:中|到|至)|[Yy]ou are (?:now )?leaving|[Rr]edirecting"
        ),
    ),
    # 抱歉，没有找到与“某某”相关的结果 / 搜索结果：0 条 / 共找到 12 条结果
    _Row(
        "search",
        lazy_pattern(
            r"(?:没有|未|没|未能)(?:找到|搜索?到|检索到|查询?到).{0,30}(?:结果|信息|记录|数据)|(?:没有|暂无|无)(?:相关|匹配|符合).{0,10}(?:结果|信息|记录|数据|内容)|(?:查|搜索|搜寻|检索)(?:不到|无).{0,12}(?:结果|资料|数据|内容|信息|记录)|(?:搜索|检索|查询)结果"
            r"|(?:找到|搜索到|检索到).{0,10}\d.{0,4}[条个项篇].{0,6}(?:结果|记录|信息|内容)|(?:检查|更换|减少|简化|尝试).{0,8}(?:输入|关键[词字]|搜索词)|[Nn]o (?:search )?results"
        ),
    ),
    # 公众号简介 / 功能介绍 / 12 位粉丝
    _Row(
        "profile",
        lazy_pattern(
            r"(?:公众号|账号|用户|个人|机构号|视频号)(?:的)?(?:简介|主页|资料|介绍|信息)|功能介绍|认证主体|欢迎.{0,4}关注|\d ?[万位个]{0,2}(?:粉丝|关注者|获赞)|粉丝[数:]? ?\d|\d Followers"
        ),
    ),
    # 系统正在维护，请稍后再试 / 栏目建设中 / 服务暂时不可用 / 本站已停止更新，请访问新网站
    _Row(
        "maintenance",
        lazy_pattern(
            r"(?:网站|系统|平台|服务器?|页面|栏目|站点|本站).{0,12}(?:维护|升级|建设|改版|调试|检修|调整)(?:中|期间|[,。!]|$)|(?:暂停|停止)(?:服务|访问|开放)|(?:本站|网站|栏目|平台|系统).{0,4}停止(?:更新|运行|维护)|(?:维护|升级|建设|改版)中|(?:系统|服务器|网络)(?:繁忙|忙)"
            r"|服务.{0,6}不可用|稍[后候](?:再试|重试|访问|再来)|请稍[后候]|50[234] (?:Bad|Service|Gateway)|[Ss]ervice [Uu]navailable|[Uu]nder maintenance"
        ),
    ),
    # 请先登录 / 登录后即可查看
    _Row("login", lazy_pattern(r"(?:请|需要?|须)您?先?登[录陆]|登[录陆](?:后|以后|即可|才能|已过期|已失效|状态)|扫码登[录陆]|[Ll]og in to|[Ss]ign in to")),
    # 您的浏览器不支持视频播放 / 视频加载失败
    _Row("video", lazy_pattern(r"不支持.{0,12}(?:视频|video|播放|HTML5|音频)|视频.{0,6}(?:加载|播放|缓冲|转码)(?:中|失败|出错|异常)|(?:点击|正在)播放")),
    # 该文章已下线或正在审核中 / 此内容因违规无法查看 / 您访问的页面不存在 / 账号已被封禁
    _Row(
        "error-page",
        lazy_pattern(
            rf"{_PAGE}.{{0,16}}(?:不存在|丢失|(?:已|被).{{0,10}}(?:删除|移除|移走|下线|下架|屏蔽|撤回|撤销|失效|过期|关闭|隐藏|停用|封)|失效|出错|无法(?:查看|显示|访问|打开|阅读)"
            rf"|(?:不能|无法)(?:获取|打开|找到|展示)|不可(?:见|用|访问)|不予(?:显示|展示)|违规|违反|未通过|(?:正在|等待|待|尚在)审核|找不到|走丢|迷路)|因?(?:涉嫌|违规|违反).{{0,16}}(?:无法|法律|法规|规定|删除|屏蔽)|(?:正在|等待|待)审核|审核中|(?:没有|未|无法|找不到|没).{{0,8}}(?:找到|打开|显示)?.{{0,6}}{_PAGE}"
            r"|(?:系统|服务器|网络|程序|内部|数据库).{0,4}(?:错误|异常|出错|故障|超时)|账号.{0,10}(?:封|停用|注销|冻结|屏蔽|违规|异常)|40[34] |[Nn]ot (?:be )?[Ff]ound|no longer available|does(?:n't| not) exist|(?:网址|URL|url).{0,20}(?:无法|不能)"
        ),
    ),
)  # fmt: skip


def notice_kind(text: str) -> PageKind | None:
    """Return what a page is that says nothing but `text`, or None where that does not speak of the page itself."""
    folded = fold(text[:_LONGEST]).translate(_MORE_FOLDS)
    if len(folded) > _SURELY_SHORT and not _SPEAKS.search(folded):
        return None
    return next((row.kind for row in _ROWS if row.pattern.search(folded)), None)
