"""What a line is when it is not the article: breadcrumb, share bar, related list, pager, footer, disclaimer …

Every rule sees one line, folded (half-width, Simplified), and answers with a reason or None. Where a rule may fire is
the caller's business: `HEAD` and `TAIL` kinds are furniture only before or behind the text, because inside it the same
words can be content (我的分享到这里，主办单位：… in a 通知).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from policynews.text.folding import any_of, fold
from policynews.text.patterns import lazy_pattern


class Line(NamedTuple):
    """What a line is."""

    reason: str
    """`breadcrumb`, `info-line`, `share-bar`, `related-list`, `pager`, `comments`, `qr-code`, `footer`, `licence`,
    `disclaimer`, `agreement`, `counter`, `navigation`, `attachment-list`, `end-mark`, `rule`."""
    certain: bool
    """True when it is furniture wherever it stands; False when only outside the text."""
    opens_list: bool = False
    """True for a heading whose list follows (相关阅读, 网友评论): what looks like list entries behind it goes too."""


# Longest line a whole-line rule looks at: a longer one is prose.
_SHORT = 40
_LONG = 400

_WRAP = r"[▪■●•·◆◇▶►※|»>]?\s*[\[【(<《]?\s*"
_UNWRAP = r"\s*[\]】)>》]?"

# 当前位置：首页 > 要闻 > 正文; 您现在的位置是; 首页 >> 政务公开 >> 通知
_BREADCRUMB = lazy_pattern(
    r"^(?:(?:[当你您]?(?:当前|现在|目前)?(?:的)?所?在?(?:的)?(?:当前)?|您现在所在的|您当前所在的)位置(?:是|为)?\s*[:>]"
    r"|[您你]?(?:现在|当前|目前)(?:的|所在)?(?:位置|栏目|页面)|所在位置|当前栏目|[您你]在这里\s*:)"
)
# 首页 > 要闻 > 正文, 首页 » 新闻
_TRAIL = lazy_pattern(r"^(?:网站|本站)?(?:首\s*页|主页)\s*(?:>|»|›|->|→|/|\\|·|\||-|::)[^。,;]{1,120}$")
_TRAIL_END = lazy_pattern(r"(?:>|»|›|→)\s*(?:正文|详细内容|内容页?|文章内容|详情|详细信息|信息内容)\s*$")

# 【打印】【关闭】, 打印本页 关闭窗口, 分享到：微信 微博, 收藏, 字体：大 中 小
_WIDGETS = (
    "打印 打印本页 打印页面 打印此页 打印文章 打印本文 打印预览 关闭 关闭窗口 关闭页面 关闭本页 关闭此页 关闭本窗口 返回 "
    "返回顶部 回到顶部 返回首页 返回列表 返回目录 返回上一页 返回上级 顶部 置顶 top TOP Top 收藏 收藏本文 收藏本页 加入收藏 "
    "收藏文章 点赞 转发 评论 举报 纠错 我要纠错 内容纠错 网站纠错 推荐 顶 踩 赞 分享 分享到 分享至 分享文章 一键分享 分享本文 微信 微博 "
    "新浪微博 腾讯微博 qq QQ qq空间 QQ空间 QQ好友 qq好友 朋友圈 微信朋友圈 微信好友 空间 人人网 豆瓣 豆瓣网 百度贴吧 facebook "
    "Facebook twitter Twitter line Line Plurk 噗浪 复制链接 复制网址 更多 下载 保存 保存本页 字号 字体 字体大小 文字大小 特大 "
    "超大 大 中 小 标准 较大 较小 默认 放大 缩小 视力保护色 保护视力色 护眼模式 护眼色 听全文 语音播报 朗读 朗读全文 播报 暂停 "
    "继续 重播 A+ A- A++ T+ T- + - 友善列印 列印 友善打印 转寄好友 转寄 寄给朋友 回上页 回上一页 回首页 回列表 上一页 分享此页 "
    "分享按钮 全文复制 参与互动 手机看 手机扫一扫 全真版 文字版 文件下载 我要评论 发表评论 我要留言 海报分享 生成海报 分享海报 "
    "邮件 电子邮件 Email email E-mail 短信 头条 今日头条 抖音 快手 小红书 钉钉 一点资讯 分享给好友 投稿 无障碍阅读 简体 繁体 "
    "网摘 商城 易信 人民微博 开心网 返回页顶 页顶 即日新闻 English 大字版 繁 简 进入适老模式 阅读模式 手机版 电脑版 网站首页 扫一扫 扫码 展开 收起 关注 已关注 +关注 全屏 退出全屏".split()
)
_SHARE = lazy_pattern(f"{any_of(_WIDGETS)}+")
_WIDGET_STARTS = frozenset(word[0] for word in _WIDGETS)
# Brackets and separators say nothing about a widget; without them the pattern above has one way to match.
_BETWEEN_WIDGETS = "[]【】()<>《》::|/·、,，> \t"
_SEPARATORS = dict.fromkeys(map(ord, _BETWEEN_WIDGETS))
_FONT = lazy_pattern(
    r"^[\[【(]?\s*(?:选择|文章|正文)?(?:字[体号]|大小)(?:大小)?\s*[::]?\s*[\[【(]?\s*(?:特大|超大|[大中小默认标准AT+\- |])+"
)
_SHARE_OPEN = lazy_pattern(
    r"^(?:分享(?:到|至)?\s*:|分享文章到|分享让更多人看到|一键分享|您可以用社交|扫码分享|点击右上角|点击分享"
    r"|[您你]?觉得(?:本文|该文|此文|这篇|本条|该信息)|[您你]?对(?:本文|此信息|该信息|本信息)(?:是否|的)|将本文分享|把本文分享|分享到(?:微信|微博|新浪|QQ|qq|朋友圈)|打印(?:本页)?\s*分享|分享此(?:文|页))"
)
_QR = lazy_pattern(
    r"^(?:【?\s*(?:微信|用微信|手机|请用|使用|打开微信)?[,,]?\s*[“\"「]?(?:扫一扫|扫码|扫描(?:二维码|下方|上方|左侧|右侧))"
    r"|长按(?:识别)?(?:二维码|图片)|(?:识别|扫描|扫)(?:图中)?二维码|用微信[“\"]?扫|关注(?:我们的)?(?:微信)?公众号|微信扫|点击上方"
    r"|轻触阅读原文|向上滑动看下一个|在手机(?:上)?(?:打开|查看)|手机(?:上)?(?:扫码|查看)|预览时标签不可点|微信扫一扫关注|二维码$)"
)
_READ_MORE = lazy_pattern(
    r"^(?:阅读原文|查看原文|原文链接|点击(?:查看|阅读)(?:原文|全文|更多)|展开(?:阅读)?全文|余下全文|阅读全文|更多精彩"
    r"|(?:点击)?(?:进入|查看)更多|查看全部|点击加载更多|加载(?:更多|中)|正在加载|返回搜狐|打开APP|下载(?:客户端|APP))"
)

# 相关阅读, 推荐阅读：, 热点排行, 猜你喜欢, 延伸阅读
_RELATED = lazy_pattern(
    rf"^{_WRAP}(?:相关|推荐|延伸|更多|扩展|标签|热门|热点|精彩|最新|图片|本类|同类|同主题|其他|编辑|今日|本周|24小时|一周|新闻|阅读|热文)*"
    r"\s*(?:相关|推荐|延伸|更多|热门|热点|最新|同类|同主题|标签)\s*"
    r"(?:阅读|链接|推荐|稿件|新闻|文章|报道|解读|政策|信息|文档|专题|文件|搜索|内容|热词|标签|视频|资讯|热文|排行|话题|图片|评论|精彩|荐读|消息"
    r"|政策解读|新闻排行|新闻报道|解读材料|信息公开|附件|产品|回顾|要闻|咨询|栏目|动态|公告|讯息)+(?:榜|>*)"
    rf"{_UNWRAP}\s*(?:>+|:|::|查看更多|更多>*|More|more|\+)?\s*$"
)
_RELATED_FIXED = lazy_pattern(
    rf"^{_WRAP}(?:精彩推荐|编辑推荐|小编推荐|为[你您]推荐|猜[你您](?:还)?喜欢|猜你感兴趣|大家都在看|大家都爱看|还没看够|你可能(?:还)?(?:喜欢|感兴趣)|您?你?可能(?:还|会)?(?:对.{{0,6}})?(?:感|有)兴趣(?:的(?:文章|内容|新闻))?|阅读下一篇"
    r"|看过本文的(?:还|人)|阅读排行|点击排行|热文排行|新闻排行|排行榜|一周排行|今日热点|今日要闻|24小时热文|一周热点|精彩图片|精彩视频|图片新闻|热图推荐"
    r"|图说天下|同类文章|更多新闻|更多文章|更多资讯|更多相关|往期(?:回顾|推荐|精选)|本文相关|上下篇|猜您喜欢|热评|热门(?:推荐|文章|新闻|评论|搜索|标签|话题)"
    r"|最新(?:文章|新闻|资讯|动态|消息|推荐|视频|报道|更新)|频道推荐|栏目推荐|专题推荐|相关链接|友情链接|站内推荐|值得一看|他们还关注|延伸閱讀|精选(?:推荐|内容)?|作者?最[新近]文章|媒体报道$|相关事件|其他人也看了|(?:点击)?进入专题|专题链接|专题报道$"
    rf"|标签阅读|关键词阅读|文字解读|图片解读|视频解读|H5解读|相关解读|解读文件|政策图解|一图读懂){_UNWRAP}\s*(?:>+|:|更多>*|查看更多|查看全部|More|more|\+|Hot)?\s*$"
)
_PAGER = lazy_pattern(
    rf"^[【\[](?:[上下]一?|[前后]一)(?:篇|条|则|页)[】\]]|^{_WRAP}(?:上一?(?:篇|条|则|页|个|章|版|期)(?:新闻|文章|信息)?|下一?(?:篇|条|则|页|个|章|版|期)(?:新闻|文章|信息)?|前一?篇|后一?篇"
    rf"|上一主题|下一主题|Next Article|Previous(?: Article)?|尾页|末页|第一页|最后一页){_UNWRAP}\s*(?:[::>]|没有|$|\s|下一)"
)
_PAGE_NUMBERS = lazy_pattern(
    r"^(?:[<>«»‹›\s]|\d{1,3}|上一页|下一页|首页|尾页|末页|共\d+页|第\d+页|\.{2,3}|…|【\d+】|\[\d+\]|【下一页】)+$"
)
_COMMENTS = lazy_pattern(
    rf"^{_WRAP}(?:网友评论|用户评论|最新评论|全部评论|热门评论|精彩评论|评论列表|暂无评论|我来说两句|发表(?:我的)?评论|发表看法|写评论|查看评论|共有?\s*\d*\s*条?评论"
    r"|\d+\s*条评论|文明上网|理性发言|跟贴|网友跟贴|网友留言|我要评论|评论\s*\(?\d*\)?\s*$|请登录后|登录后(?:评论|发表)|请先登录|网友评论仅供)"
)
_FOOTER = lazy_pattern(
    r"^(?:版权(?:所有(?![者权人])|归属?)|Copyright|copyright|COPYRIGHT|©|\(c\)|\(C\)|All [Rr]ights|ALL RIGHTS|备案(?:号|序号|编号)|网站(?:备案|标识码|声明|地图)|政府网站标识码|网站支持"
    r"|(?:网站)?(?:主办|承办|协办|主管|维护|运维|运行维护|建设|制作|技术支持|网站管理|网站主办|管理维护|内容维护|技术维护|开发维护|信息维护)(?:单位|机构|方|部门)?\s*[::]"
    r"|(?:网站)?制作(?:单位)?:|Produced By|Powered by|Power by|技术支持|法律声明|隐私(?:声明|保护|政策)|关于我们|关于本站|联系我们|联系方式$|网站导航|站点地图|友情链接|使用帮助"
    r"|设为首页|加入收藏|政务(?:新媒体|微博|微信)|(?:网上)?违法和?不良信息举报|违法不良信息|不良信息举报|互联网违法|举报(?:电话|邮箱|中心|热线)|(?:建议|推荐)(?:您)?使用.{0,40}(?:浏览|分辨率)"
    r"|为(?:了)?(?:确保|获得|保证).{0,12}(?:浏览|显示)|您?是第\s*\d*\s*位|您好,?您是第|(?:总|今日)?(?:访问|浏览|点击)(?:总)?(?:人数|量|次数)?\s*[::]|站长统计|本站(?:访问|由)|网站访问|未经.{0,16}(?:授权|许可|允许|同意)"
    r"|(?:意见)?反馈邮箱|广告(?:热线|服务|刊登|合作|联系)|报社(?:电话|地址)|新闻热线|报料(?:热线|电话)|客服(?:电话|热线)|服务热线|投稿(?:邮箱|信箱)|征稿启事|人才招聘|诚聘英才|网站(?:电话|传真)"
    r"|安卓$|IOS$|iOS$|iPhone$|Android$|客户端(?:下载)?$|APP下载|下载APP|登录$|注册$|退出$|搜索$|高级搜索|欢迎(?:您|你)?(?:来到|访问|光临)|今天(?:是|:)\s*\d{4}|加关注$|掃一掃"
    r"|隐私权(?:保护|及)|资讯安全(?:政策|宣告)|政府网站资料开放|网站安全政策|最后更新(?:日期|时间)?\s*:?\s*\d|瀏覽人次|浏览人次|更新日期\s*:\s*\d|点阅(?:数|次数|率)?\s*[::])"
)
# 京ICP备05070218号, 粤公网安备 44010602000000号, 网站标识码bm01000001, 互联网新闻信息服务许可证10120170001
_LICENCE = lazy_pattern(
    r"(?<=[^\W\d_])ICP\s*[备证]|公网安备|网站标识码|(?:新闻信息服务|视听节目|经营|增值电信业务).{0,6}许可证\S{0,4}\s*[::]?\s*[京沪粤\w]*\d{5}"
    r"|All [Rr]ights? [Rr]eserved|ALL RIGHTS RESERVED|Copyright\s*(?:©|\(c\)|\(C\)|&copy|\d{4})|©\s*\d{4}|\d{4}\s*©|京网文|广播电视节目制作经营|备案号\s*[::]"
)
# 某某日报社 版权所有, 某县人民政府办公室主办, 重要告示 私隐政策: the name stands first, so a word has to be looked for
_NAMED_FOOTER = lazy_pattern(
    r"[^。,;:]{1,24}版权所有|[^。,;:]{2,24}主办$|[^。,;:]{0,40}(?:私隐|隐私)(?:政策|声明)\s*(?:\||$)"
)
# 某某网版权与免责声明：, 某某网版权说明：凡注明…
_NAMED_RIGHTS = lazy_pattern(
    r"[^\s,。;:发布]{1,12}(?:版权|免责|转载)(?:(?:与|及|和|、)(?:版权|免责))?(?:声明|说明|须知)\s*(?::|$)"
)
_NAMED_WORDS = ("版权", "主办", "私隐", "隐私", "免责", "转载")
_LICENCE_WORDS = (
    "ICP",
    "安备",
    "标识码",
    "许可证",
    "eserved",
    "ESERVED",
    "opyright",
    "©",
    "京网文",
    "制作经营",
    "备案号",
)
_DISCLAIMER = lazy_pattern(
    r"^[【\[(*※]?\s*(?:特别|郑重|免责|版权|重要|本站|网站|转载|作者|风险|平台|本网)?\s*(?:声明|提示|免责条款|提醒)\s*[】\])]?\s*[::!]"
    r"|^(?:[【\[(]?(?:免责声明|版权声明|版权与免责声明|法律声明|特别声明|转载声明|郑重声明|风险提示)[】\])]?$)"
    r"|^(?:凡|如|若)?本[网站报刊](?:转载|发布|刊载|所载|所有|注明|未注明|凡).{0,80}(?:版权|观点|转载|来源|立场|责任)"
    r"|^(?:[(]?[\d一二三四五六七八九十]{1,2}[)、.]+\s*|[①-⑩]\s*)?凡(?:本[网站]|注明|未注明|署名|来源|转载|使用|在本)|^(?:本|此|该|以上)(?:文|内容|文章|网站?|稿|信息|图文|资料).{0,40}(?:不代表|仅代表|仅供参考|不构成|无关|侵权|侵犯|转载自|立场)"
    r"|^(?:(?:部分)?(?:文章|内容|图片|图文|素材|资料)(?:均|全部|部分)?(?:来源于|来自|转自|转载自)(?:于)?(?:网络|互联网))"
    r"|^(?:转载|引用|摘编)(?:请|时|本).{0,24}(?:注明|说明)|^未经.{0,24}(?:不得|禁止|严禁|请勿)|^(?:如|若)(?:有|果|涉及|您|发现|本站).{0,30}(?:侵权|侵犯|版权|异议|不妥|错误).{0,40}(?:联系|删除|告知|通知)"
    r"|^如果觉得.{0,80}(?:点赞|收藏|有帮助)|^(?:网友|用户)评论仅|^.{0,24}所载文章、数据仅供参考|^(?:投资者?据此操作|市场有风险|据此入市)|^.{0,20}未经授权[,,]?(?:不得|禁止|严禁)转载"
    r"|^本(?:网|站)(?:文字|图片|新闻|原创).{0,20}(?:版权|转载)|^责任编辑声明|^文章(?:内容)?(?:仅供参考|不构成)|^\(?(?:本文|文章)(?:由|为).{0,30}(?:上传|发布|投稿|授权)"
    r"|^Notice: The content above|^特别声明:以上"
    r"|^喜欢就按个赞|^(?:觉得|如果)(?:文章)?(?:不错|喜欢).{0,12}(?:赞|分享|转发)|^点击关闭|^点击上方.{0,10}关注|^(?:看完|觉得).{0,10}点(?:个)?赞"
)
_AGREEMENT = lazy_pattern(
    r"用户(?:注册|服务|使用)?协议|注册协议|服务条款|隐私(?:政策|权政策|保护声明)|同意本协议|本协议|会员条款|免责条款|用户(?:应|须|在使用|不得|同意)|账号.{0,8}(?:注册|密码|登录)"
)
# 完 on a line of its own, - THE END -; （完） is the text's
_END = lazy_pattern(r"^\W{0,6}(?:THE END|The [Ee]nd|END|End|全文完)\W{0,6}$|^[\s-]*完[\s-]*$")
# ＊＊＊＊＊＊, ######, ------分隔线------
_RULE = lazy_pattern(r"^(?:[*]{4,}|#{4,}|={4,}|_{4,}|~{4,}|-{4,}(?:\s*分隔线\s*-{4,})?)$")
# Dates at the end of a related title: 某公司成立2025-12-19 14:55; a date alone: 2022-10-28 -, [2022-10-28], 10-28
# 10-28, 10/28 and 10.28, but not 3.5 or 36.5: a decimal in a table
_MONTH_DAY = r"(?:(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])\.(?:0[1-9]|[12]\d|3[01]))(?!\d)"
_LISTED = lazy_pattern(
    rf"(?:^|\D)(?:[\[(]\s*)?(?:20\d\d\s*[-./年]\s*\d{{1,2}}\s*[-./月]\s*\d{{1,2}}日?|(?<![\d.,]){_MONTH_DAY})(?:\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?\s*(?:[\])])?\s*-?$"
)
_DATE_ONLY = lazy_pattern(
    rf"^[\[(·•\s]*(?:20\d\d\s*[-./年]\s*\d{{1,2}}\s*[-./月]\s*\d{{1,2}}日?|{_MONTH_DAY})(?:\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?[\])\s]*-?$"
)
_CUT = lazy_pattern(r"(?:\.{3}|…)$")
_MORE = lazy_pattern(r"(?:\[?(?:详情|详细|详细内容|查看全部|图|视频|组图|更多)\]?>*|more|MORE|More)$")
_SENTENCE = lazy_pattern(r"[。!?;！？；]")
_COUNTER = lazy_pattern(
    r"^[\[【(]?\s*(?:浏览|阅读|点击|访问|人气|热度|关注|评论|点赞|播放|点阅|瀏覽)(?:次数|量|数|率|人数|人次)?\s*[::(]?\s*\d*\s*(?:次|人次|人)?\s*[\])】]?$|^\d+\s*(?:次阅读|次浏览|人阅读|阅读|评论|浏览|点赞)$"
)
_LABEL_ONLY = lazy_pattern(
    r"^(?:来源|时间|作者|发布(?:时间|日期|机构|单位)|日期|信息来源|文章来源|字体|字号|编辑|责任编辑|浏览次数|点击数|附件|相关附件|附件下载|文件下载|关联文件|相关文件|下载附件|关键词|关键字|标签|分享|tags?|Tags?|TAGS?|分类)\s*[::]\s*$"
)
_TAGS = lazy_pattern(r"^(?:标签|关键词|关键字|tags?|Tags?|TAG|Keywords?)\s*[::]")
_NAV = lazy_pattern(
    r"^(?:您好|你好|请登录|登录|注册|退出登录|English|EN|繁體|繁体|简体|无障碍|长者|适老|关怀版|网站地图|(?:网站)?(?:首页|主页)$|home$|Home$|(?:站内)?(?:搜索|检索)$|热门搜索|热搜|历史搜索|:{3}|跳到|跳转到|跳至)"
)


def classify(text: str) -> Line | None:
    """Return what kind of furniture `text`, a whole line, is; None for a line that may be the article's."""
    return None if len(text) > _LONG else _classify(text)


@lru_cache(maxsize=2048)
def _classify(text: str) -> Line | None:
    """The cache serves the menus and footers that every page of a crawl repeats."""
    line = fold(text).strip()
    if len(text) <= _SHORT:
        return _short(line) or _any_length(line)
    return _any_length(line)


def _short(line: str) -> Line | None:
    if line.lstrip(_BETWEEN_WIDGETS)[:1] in _WIDGET_STARTS and _SHARE.fullmatch(line.translate(_SEPARATORS)):
        return Line("share-bar", len(line) > 1)
    return None if line.isdigit() else _SHORT_RULES.apply(line)


def _any_length(line: str) -> Line | None:
    if len(line) < 120 and any(map(line.__contains__, ">»›→")) and _TRAIL_END.search(line):
        return Line("breadcrumb", True)
    if any(map(line.__contains__, _LICENCE_WORDS)) and _LICENCE.search(line) and not _is_sentence(line):
        return Line("licence", True)
    found = _RULES.apply(line)
    return _named(line) if found is None and any(map(line.__contains__, _NAMED_WORDS)) else found


def _named(line: str) -> Line | None:
    """Return what a line is that tells so behind the name of a site."""
    if _NAMED_RIGHTS.match(line):
        return Line("disclaimer", False)
    return Line("footer", False) if _NAMED_FOOTER.match(line) else None


class _Rule(NamedTuple):
    """What a line that matches is."""

    reason: str
    pattern: re.Pattern[str]
    certain: int = 0
    """Longest line that is furniture wherever it stands; 0 for none."""
    longest: int = _LONG
    opens_list: bool = False


class _Rules:
    """Rules as one pattern: its branches are told apart by the first character, where a rule a pattern costs a call."""

    def __init__(self, *rules: _Rule) -> None:
        self._rules = rules
        self._pattern = lazy_pattern("|".join(f"({rule.pattern.pattern})" for rule in rules))

    def apply(self, line: str) -> Line | None:
        """Return what the first rule that matches says of `line`."""
        match = self._pattern.match(line)
        if match is None or match.lastindex is None:
            return None
        rule = self._rules[match.lastindex - 1]
        if len(line) > rule.longest:
            return None
        return Line(rule.reason, len(line) <= rule.certain, rule.opens_list)


_SHORT_RULES = _Rules(
    _Rule("counter", _COUNTER, certain=_LONG),
    _Rule("end-mark", _END),
    _Rule("rule", _RULE, certain=_LONG),
    _Rule("related-list", _RELATED_FIXED, opens_list=True),
    _Rule("related-list", _RELATED, opens_list=True),
    _Rule("pager", _PAGE_NUMBERS),
    _Rule("info-line", _LABEL_ONLY),
    _Rule("share-bar", _READ_MORE, certain=_LONG),
    _Rule("navigation", _NAV),
)
_RULES = _Rules(
    _Rule("breadcrumb", _BREADCRUMB, certain=_LONG),
    _Rule("breadcrumb", _TRAIL, certain=_LONG),
    _Rule("share-bar", _SHARE_OPEN, certain=120),
    _Rule("share-bar", _FONT, certain=120, longest=60),
    _Rule("qr-code", _QR, certain=80),
    _Rule("pager", _PAGER, longest=120),
    _Rule("comments", _COMMENTS, longest=80, opens_list=True),
    _Rule("disclaimer", _DISCLAIMER),
    _Rule("footer", _FOOTER),
    _Rule("tags", _TAGS, longest=120),
)


def _is_sentence(line: str) -> bool:
    return len(line) > 60 and len(_SENTENCE.findall(line)) > 1


def is_agreement(text: str) -> bool:
    """Tell whether a paragraph is of a user agreement: two or more of its stock phrases."""
    return len(_AGREEMENT.findall(fold(text[:_LONG]))) > 1


def is_list_entry(text: str) -> bool:
    """Tell whether a line looks like an entry of a related list: a title with a date, a cut title, a bare date."""
    line = fold(text).strip()
    if len(line) > 100:
        return False
    return bool(
        line == "-"
        or _DATE_ONLY.match(line)
        or (_LISTED.search(line) and not _SENTENCE.search(line))
        or _CUT.search(line)
        or (_MORE.search(line) and len(line) > 4)
    )
