"""Lines that ask the reader of the page for something: follow an account, install an app, scan a code, join a group, share.

Their wordings are endless, their make is not: an act (扫, 装上, 订阅), a channel (图案, 客户端, 信箱), and somebody spoken to (您,
欢迎, the page itself) or the form of a call. What reports an act of others (市民可关注…) is none.
"""

from __future__ import annotations

import re

from policynews.text.folding import any_of
from policynews.text.patterns import lazy_pattern
from policynews.text.words import words

# All words are those of a folded line; 蹤, 絲, 臉 and the like have no folded form.
_ACT_WORDS = words(
    """
    扫一扫 扫描 扫码 扫 长按 按住 识别 下载 安装 装上 装好 装进 打开 点击 点开 点按 点此 按此 轻触 关注 订阅 订 追踪 追蹤 加入 加好友 添加 搜索
    转发 转给 转到 分享 发给 发到 发送 收藏 点赞 按赞 点个赞 给个赞 赞赏 打赏 转账 登记 注册 登录 领取 观看 收听 留下 接收 获取 了解更多 支持我们 捐款
    捐助 爆料 投稿 留言 Like like Follow follow Subscribe 选购 上架 设为星标 加星 星标
    """
)
_CHANNEL_WORDS = words(
    """
    APP App app 客户端 公众号 公众平台 公众帐号 微信 微博 视频号 服务号 订阅号 小程序 QQ 群聊 官微 抖音 快手 头条号 企鹅号 百家号 小红书 B站
    Facebook facebook FB 脸书 臉书 粉丝页 粉丝专页 粉絲页 粉絲专页 粉絲团 粉丝团 专页 LINE Line IG Instagram Telegram WhatsApp Whatsapp Twitter 推特
    YouTube Youtube 油管 Threads Podcast 电子报 电邮 邮箱 信箱 电子杂志 纸本杂志 电子期刊 新闻简讯 newsletter Newsletter 二维码 图案 蓝字 朋友圈 圈子
    Shopee 星标 爆料热线 通讯簿 收藏夹 书架 助教
    """
)
# Words that are a channel only where somebody is spoken to: 关注平台经济 is a headline.
_LOOSE_CHANNEL_WORDS = words("频道 快讯 简讯 邮件 右上角 左下角 下方 好友 手机 会员 平台 客服")
_ADDRESS = lazy_pattern(
    "您|你|我们|咱|大家|朋友|读者|小伙伴|欢迎|敬请|请|快[来去点到]|赶快|赶紧|马上|立即|立刻|即刻|现在就|现已|身边的人"
    "|本[报网站刊台号页]|本文|小编|编辑部|[这此]个?(?:页面|网页|篇|页)"
)
_ACT = lazy_pattern(any_of(_ACT_WORDS) + r"|进了?.{0,8}群|(?:在|上|到|用).{0,8}里?搜")
_GROUP = r"进了?.{0,8}群(?![众体山岛落])|(?:[加进入]|微信|互助|交流|讨论|粉丝|读者)群|群(?:聊|号|里|主)"
_CHANNEL = lazy_pattern(f"{any_of(_CHANNEL_WORDS)}|{_GROUP}")
_LOOSE_CHANNEL = lazy_pattern(any_of(_LOOSE_CHANNEL_WORDS))
# Who speaks of others, and services that a text may explain: 市民可关注…, 报名者扫码…
_REPORTED = lazy_pattern(
    "市民|群众|居民|村民|旅客|乘客|游客|考生|学生|家长|企业|单位|个人|申请|用户|消费者|参赛|参会|报名|预约|办理|缴费|申报|缴纳|咨询电话|表示|介绍|指出|强调"
    "|认为|透露|据悉|据了解|记者|[他她]|今年|去年|昨[天日]|近日|目前|截至|规定|应当|不得|附件|意见建议|征求|反映|监督"
)
_CALLS = ("!", "~", "↓", "👇", "👆", "哦", "吧", "呀", "啦")
_BULLETS = re.compile(r"^[>»▶►★☆↑↓⬆⬇👆👇👉=\s]{1,12}")
_LONGEST = 120
# A longer line is a prompt only in the form of a call.
_SPOKEN = 70

# 打印这一篇, 文字大中小: what a button says
_BUTTON = lazy_pattern(
    "打印|列印|分享|收藏|字号|字体|文字|大中小|放大|缩小|手机|朗读|语音|播放|暂停|纠错|投稿|投诉|评论|关闭|返回|复制|转发|推荐|点赞|下载|简体|繁体|微信|微博|扫|小程序|字级|回顶|回首|加入"
)
_LONGEST_BUTTON = 8
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
    return _ADDRESS.search(line) is not None or (_ACT.match(line) is not None and (sure or len(_ACT.findall(line)) > 1))


def is_button_bar(line: str) -> bool:
    """Whether a folded line is two or more buttons, in brackets or with strokes between: [手机上读][打印这一篇], 文字放大 | 缩小."""
    if not ("|" in line or _BRACKETS.match(line)):
        return False
    units = [unit for unit in _UNITS.split(line) if unit]
    if len(units) < 2 or any(len(unit) > _LONGEST_BUTTON for unit in units):
        return False
    return 2 * sum(_BUTTON.search(unit) is not None for unit in units) >= len(units)
