"""Lines in which a site speaks for itself: what it asks of its readers, what it will not answer for.

Their wordings are endless, their make is not. A prompt has an act (扫, 装上, 订阅), a channel (图案, 客户端, 信箱), and somebody
spoken to (您, 欢迎, the page itself) or the form of a call; what reports an act of others (市民可关注…) is none. A disclaimer
has the site or the work it speaks of (本站, 以上内容) and what it claims (不代表…立场, 如有侵权).
"""

from __future__ import annotations

from policynews.text.patterns import each_with, lazy_pattern
from policynews.text.words import words

# All words are those of a folded line; 蹤, 絲, 臉 and the like have no folded form.
_ACT_WORDS = words(
    """
    扫一扫 扫描 扫码 扫 长按 按住 识别 下载 安装 装上 装好 装进 打开 点击 点开 点按 点此 按此 轻触 关注 订阅 订 追踪 追蹤 加入 加好友 添加 搜索
    转发 转给 转到 分享 发给 发到 发送 收藏 点赞 按赞 点个赞 给个赞 赞赏 打赏 转账 登记 注册 登录 领取 观看 收听 留下 接收 获取 了解更多 支持我们 捐款
    捐助 送到 寄到 直送 加小编 加客服 加微信 加助教 点一点 点这里 点我 爆料 投稿 留言 Like like Follow follow Subscribe 选购 上架 设为星标 加星 星标
    """
)
_CHANNEL_WORDS = words(
    """
    APP App app 客户端 公众号 公众平台 公众帐号 微信 微博 视频号 服务号 订阅号 小程序 QQ 群聊 官微 抖音 快手 头条号 企鹅号 百家号 小红书 B站
    Facebook facebook FB 脸书 臉书 粉丝页 粉丝专页 粉絲页 粉絲专页 粉絲团 粉丝团 专页 LINE Line IG Instagram Telegram WhatsApp Whatsapp Twitter 推特
    YouTube Youtube 油管 Threads Podcast 电子报 电邮 邮箱 信箱 电子杂志 纸本杂志 电子期刊 新闻简讯 newsletter Newsletter 二维码 图案 蓝字 朋友圈 圈子
    Shopee 星标 爆料热线 通讯簿 收藏夹 书架 助教 应用商店 应用市场 官方账号 官方帐号 安卓用户 苹果用户
    """
)
# Words that are a channel only where somebody is spoken to: 关注平台经济 is a headline.
_LOOSE_CHANNEL_WORDS = words("频道 快讯 简讯 推送 邮件 右上角 左下角 下方 好友 手机 会员 平台 客服")
_ADDRESS = lazy_pattern(
    "您|你|我们|咱|大家|朋友|读者|小伙伴|欢迎|敬请|请|快[来去点到加]|点我|赶快|赶紧|马上|立即|立刻|即刻|现在就|现已|身边的人|我的[信邮]箱|我的手机|用手机|用微信|打开微信|免费|免費"
    "|本[报网站刊台号页]|本文|小编|编辑部|这个?(?:页面|网页|篇|页)|此个?(?:页面|网页|篇|页)"
)
# Every branch begins with a plain character: such a pattern is searched ten times as fast.
_ACT = lazy_pattern(
    "|".join(sorted(_ACT_WORDS, key=len, reverse=True))
    + r"|进了?.{0,8}群|在.{0,8}里?搜|上.{0,8}里?搜|到.{0,8}里?搜|用.{0,8}里?搜"
)
_GROUP = "进了?.{0,8}群(?![众体山岛落])|加群|进群|入群|微信群|互助群|交流群|讨论群|粉丝群|读者群|群聊|群号|群里|群主"
_CHANNEL = lazy_pattern("|".join([*_CHANNEL_WORDS, _GROUP]))
_LOOSE_CHANNEL = lazy_pattern("|".join(_LOOSE_CHANNEL_WORDS))
# Who speaks of others, and services that a text may explain: 市民可关注…, 报名者扫码…
_REPORTED = lazy_pattern(
    "市民|群众|居民|村民|旅客|乘客|游客|考生|学生|家长|企业|单位|个人|申请|用户(?<!安卓用户)(?<!苹果用户)|消费者|参赛|参会|报名|预约|办理|缴费|申报|缴纳|咨询电话|表示|介绍|指出|强调"
    "|认为|透露|据悉|据了解|记者|他|她|今年|去年|昨[天日]|近日|目前|截至|应当|不得|附件|意见建议|征求|反映|监督"
)
_CALLS = ("!", "~", "↓", "👇", "👆", "哦", "吧", "呀", "啦")
_BULLETS = lazy_pattern(r"^[>»♦◆●▶►★☆↑↓⬆⬇👆👇👉=\s]{1,12}")
_STOPS = lazy_pattern("[,。;]")
_LONGEST = 120
# A longer line is a prompt only in the form of a call.
_SPOKEN = 70


# 本站, 以上内容, 版权人: of whom a disclaimer speaks
_WORK = lazy_pattern(
    "本[网站报刊台号社]|本平台|本公众号|本客户端|本APP|本页面?|本文|该文|此文|文章(?:内容|版权|观点|来源|转载)|文中|文内|原作者|著作权人|版权(?:人|方|所有者)|用户上传|相关内容|稿件来源|"
    + each_with(
        "该 此 上述 以上 所载 所刊 部分 平台 转载",
        "(?:文章|内容|信息|观点|图片|图文|作品|稿件|资料|素材|文字|数据)",
    )
    + "|"
    + each_with("来自 来源于 转自 源于 整理自 摘自", "(?:网络|互联网)")
)
_CLAIM = lazy_pattern(
    "不代表.{0,24}(?:观点|立场|意见|赞同|证实)|不意味着.{0,12}(?:赞同|证实)|仅代表.{0,16}(?:观点|个人|作者|意见)|仅供.{0,8}(?:参考|学习|交流|阅读)|不构成.{0,12}(?:建议|意见|依据|指导)"
    "|不(?:承担|负).{0,16}责|概不负责|侵权|侵犯了?(?:您|你|贵|原|版权|著作)|联系.{0,8}(?:删除|处理|更正)|自行(?:承担|核实|判断)"
    "|风险自担|后果自负|盈亏自负|违者.{0,8}(?:追究|必究)|追究.{0,8}法律责任|"
    + each_with("版权 著作权 所有权 解释权", ".{0,8}(?:归|属)")
    + "|"
    + each_with("立即 立刻 及时 予以 尽快 马上 第一时间", "(?:删除|处理|更正|撤)")
    + "|"
    + each_with("请 须 务必 应", ".{0,6}(?:注明|标明|保留)(?:出处|来源|作者|原文|稿件)")
    + "|"
    + each_with("真实 准确 完整 原创 合法", "性.{0,40}(?:负责|保证|承诺|证实)")
    + "|"
    + each_with("不得 禁止 严禁 谢绝 请勿", ".{0,6}(?:转载|复制|摘编|镜像|转发)")
    + "|"
    + each_with("经 获 已", ".{0,12}授权(?:转载|刊登|刊发|发布)")
)
# One of these stands in every claim.
_CLAIM_WORDS = words(
    """
    不代表 不意味着 仅代表 仅供 不构成 承担 不负 概不负责 侵权 侵犯 自行 风险自担 后果自负 盈亏自负 违者 追究 版权 著作权 所有权 解释权 删除 处理 更正 立即撤
    立刻撤 及时撤 予以撤 尽快撤 马上撤 第一时间撤 注明 标明 保留 真实性 准确性 完整性 原创性 合法性 转载 复制 摘编 镜像 转发 授权
    """
)
SPEAKING_WORDS = (*_CHANNEL_WORDS, "群", *_LOOSE_CHANNEL_WORDS, *_CLAIM_WORDS)
"""A line that is a prompt or a disclaimer holds one of these."""
# Who is bound by a law or a notice, where such words are the matter of the text.
_BOUND = lazy_pattern(
    "条例|办法|规定|规范|法院|诉讼|起诉|被告|原告|判决|行政机关|主管部门|经营者|网络服务提供者|申请人|投标|采购|供应商|第[一二三四五六七八九十百]+条|我国|全国|各地|记者|表示|认为"
)
MARKS = "•●·♦◆■□※★☆▪►▶◎○*-— ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
"""Bullets, stars and circled numbers that stand in front of what a site says of itself."""
_LONGEST_CLAIM = 300

# 打印这一篇, 文字大中小: what a button says
_BUTTON = lazy_pattern(
    "打印|列印|分享|收藏|字号|字体|文字|大中小|放大|缩小|手机|朗读|语音|播放|暂停|纠错|投稿|投诉|评论|关闭|返回|复制|转发|推荐|点赞|下载|简体|繁体|微信|微博|扫|小程序|字级|回顶|回首|加入"
)
_LONGEST_BUTTON = 8
_OPENING = "[【(<〔"
_BRACKETS = lazy_pattern(r"(?:[\[【(<〔][^\[\]【】()<>〔〕]{1,16}[\]】)>〕]\s*){2,12}$")
_UNITS = lazy_pattern(r"[\[\]【】()<>〔〕|\s]+")


def is_prompt(line: str) -> bool:
    """Whether a folded line asks the reader for something that has to do with the site and not with the article."""
    if len(line) > _LONGEST:
        return False
    sure = _CHANNEL.search(line) is not None
    if not sure and not _LOOSE_CHANNEL.search(line):
        return False
    if not _ACT.search(line) or _REPORTED.search(line):
        return False
    bare = _BULLETS.sub("", line)
    if (sure and bare != line) or line.endswith(_CALLS):
        return True
    if len(line) > _SPOKEN:
        return False
    if sure and len(_ACT.findall(line)) > 1 and not _STOPS.search(line) and line.count(" ") > 1:
        return True  # 现在用APP看新闻 天天中奖 点我下载 按我看办法
    return _ADDRESS.search(line) is not None or (_ACT.match(line) is not None and (sure or len(_ACT.findall(line)) > 1))


def is_disclaimer(line: str) -> bool:
    """Whether a folded line says whose a work is, or what its publisher does not answer for."""
    if len(line) > _LONGEST_CLAIM or not _CLAIM.search(line):
        return False
    return _WORK.search(line) is not None and _BOUND.search(line) is None


def is_button_bar(line: str) -> bool:
    """Whether a folded line is two or more buttons, in brackets or with strokes between: [手机上读][打印这一篇], 文字放大 | 缩小."""
    if not ("|" in line or (line[:1] in _OPENING and _BRACKETS.match(line))):
        return False
    units = [unit for unit in _UNITS.split(line) if unit]
    longer = [unit for unit in units if len(unit) > _LONGEST_BUTTON]
    if len(units) < 2 or len(longer) > 1 or any(":" not in unit for unit in longer):
        return False  # but for one label: [信息发布:县水务局][内容纠错][打印]
    return 2 * sum(_BUTTON.search(unit) is not None for unit in units) >= len(units)
