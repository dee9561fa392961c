"""Words that a page prints where a source or a name may stand and that name nobody: times, verbs, buttons, columns.

No reader hands on such a word, whoever states it: a line, a layout, a meta. Pure text.
"""

from __future__ import annotations

from policynews.text.folding import any_of, fold
from policynews.text.patterns import lazy_pattern
from policynews.text.words import words

# The patterns are written, and run, in lower case: ignoring case costs several times as much.
_LONGEST = 24  # characters; the longest of these words, a relative time or a button with its object, has fewer

# 10:20, 00AM, 2024年3月, 3小时前, 昨天, 星期一, 周五, Mon, March, 上午, 农历二月, 上周五
_TIME = (
    r"[\d\s:./年月日号时点分秒-]+(?:[ap]\.?m\.?)?|[ap]m|\d+ ?(?:秒|分|小时|天|日|周|星期|个?月|年)钟?之?以?[前内].{0,4}"
    r"|刚刚|刚才|[今昨明前][天日晚晨]|[上本这下]?(?:个?星期|周|礼拜)[一二三四五六日天末]|[上本这下]个?[周月年]|[一二三四五六七八九十]{1,3}月"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
    r"|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|e|y|ust|ember|ober)?\.?"
    r"|(?:凌晨|清晨|早[上晨间]|上午|中午|下午|傍晚|晚[上间]|夜[里间]|半夜)|农历.{0,6}"
)
# EDT, UTC+8, 北京时间, 台北時間, 美东时间
_ZONE = (
    r"(?:gmt|utc)(?:[+-]\d.{0,4})?|[ecmp][sd]?t|hkt|sgt|jst|kst|bst|ce?st|cet|eet|ist|ae[sd]t|myt"
    r"|.{0,6}(?:时间|时区|标准时)|.{0,4}日期|时区.{0,6}"
)
# 刊登于, 修改于, 最后更新, 于, 写在
_VERB = (
    r"(?:(?:最[后近新]|首次|重新)?(?:刊[登发载出]|[发登][表布出载]|[更][新正改]|修[改订]|编[辑写]|撰写?|写|上[传线]|创建|建立|录[入制]|转[载发]|推送|出版|播出|采[写访]|整理|拍摄|提交"
    r"|回[复答]|评论|张贴|公布)){1,4}[于在]?|[于在]"
)
_ENGLISH = words(
    """
    posted published publish updated update modified created edited revised written released issued submitted uploaded
    on at by in from via of the and source sources author authors editor date time time: views view comments comment share
    print read reads more min mins minute minutes hour hours ago last read-time reading photo photos credit image video
    audio listen play download follow subscribe login logout register home news original translate translated close
    open app menu search tag tags category categories like likes reply email copy link
    """
)
# 中文简体, 繁體, 英文版, English, 日本語
_LANGUAGE = (
    r"(?:中文)?[\(]?[简繁正][体體](?:中文)?[\)]?版?|中文(?:版|网|站)?|(?:英|日|韩|法|德|俄|葡|西|阿拉伯|西班牙|藏|维|蒙|朝)[文语]版?|双语"
    r"|english|français|deutsch|español|português|italiano|русский|日本语|한국어|العربية|tiếng việt|chinese"
)
# 5评论, 12次, 阅读539, 评论(5)条, 3 min, 2.1万人围观
_COUNTER = (
    r"\d[\d,.]*[万千亿k+w]*\+?(?:次|人次?|条|個|个|字|篇|张|页|赞|分钟|秒|min)?(?:围观|参与|追踪|关注|在看|已读)?"
    r"(?:阅读|浏览|点击|评论|跟贴|回复|点赞|转发|收藏|播放|观看|分享|人气|热度)?[量数]?"
    r"|(?:已有|共有?|约|总)?(?:阅读|浏览|点击|点阅|访问|评论|跟贴|参与|回复|人气|热度|字数|点赞|转发|收藏|播放|观看|分享|在看|全文)[量数次率]{0,3}[\(:]?(?:约|共)?[\d.]+[万千亿k+w]*[\)]?(?:次|条|人|字)?"
)
# 总第1139期, 第3期, 03版, A12版
_ISSUE = r"总第?[\d期号\s]*|(?:总|第|no\.?|vol\.?) ?[a-z]?\d*[期卷号版辑]?|[a-z]?\d{0,3}版"
_DO = words(
    """
    点击 点此 点我 打开 进入 下载 查看 查阅 扫码 扫描 扫一扫 长按 收听 试听 听 听全 语音 朗读 播放 播报 暂停 观看 看 读 参与 发表 我要 我来 我也 我有
    我 加入 返回 回到 前往 转到 跳转 去 登录 登陆 登入 登出 注册 关注 订阅 分享 转发 收藏 点赞 举报 投诉 纠错 报错 复制 打印
    列印 保存 存为 导出 放大 缩小 展开 收起 取消 关闭 隐藏 显示 更多 切换 设为 添加 加 提交 搜索 检索 追踪 赞赏 打赏 推荐 留言 评论
    投稿 申请 购买 立即 马上 一键 全文 阅读 浏览 讨论 请 邀请 发送 推送 编辑 删除 修改 下一 上一 分享到 发到 转给 扫 赞 踩
    倒序 正序 默认 调整 字体 字号 字 大 中 小 超大 特大 大字 小字 标准 正常 护眼 夜间 无障碍 关怀 适老 繁简 简繁 繁 简 ai 智能
    """
)
_WHAT = words(
    """
    本文 本页 此文 此页 全文 原文 正文 文章 新闻 资讯 内容 详情 链接 网址 地址 原图 大图 图片 视频 音频 语音 播报 朗读 伴读 听读 模式 更多 评论 讨论 留言 弹幕
    有话 有话说 有话要说 来说 说 说说 篇 条 页 期 说两句 说几句 来说几句 也说几句 来说两句 要评论 要纠错 要分享 要收藏 要打印 要投稿 要举报 要提问 要咨询 要留言 客户端 app 手机版
    电脑版 触屏版 移动版 网页版 电子版 电子报 数字报 首页 主页 列表 上页 上一页 下一页 上一篇 下一篇 上一条 下一条 顶部 目录 专题 订阅 关注
    一下 到 至 给 我们 我 他 ta 作者 好友 朋友 朋友圈 微信 微博 qq 空间 二维码 码 带走 阅读 收听 观看 查看 下载 打开 使用 分享 保存 收藏 打印 纠错
    pdf word 窗口 页面 字体 字号 字 体 号 大 中 小 标准 缩小 放大 背景 全部 一下 收藏夹 桌面 书签 群 提醒 通知 登录 注册 账号 会员 报道 浏览 繁体 简体 版 功能 速读
    互动 试听 解读 摘要 总结 帮 帮你读 读 听 看 相关 最新 热门
    """
)
# 链接复制成功, 用微信扫描二维码分享, +关注, 已关注, 视力保护色: what a template says of its buttons
_STATE = (
    r"(?:链接|内容|网址|文章)?(?:复制|分享|收藏|关注|订阅|点赞)成功|(?:请?[使利]?用)?(?:手机)?微信.{0,2}扫.*|\+ ?(?:关注|订阅)|已(?:关注|订阅|收藏|点赞|复制)"
    "|(?:保护)?视力(?:保护)?色?|背景(?:颜?色)|(?:网友|读者|用户|观众)?(?:评论|跟[贴帖]|留言|互动|讨论|点评)(?:区|数|条)?|进入(?:论坛|社区)"
)
# 听新闻, 打开APP, 我有话要说, 扫码带走, 大字体, AI朗读, 分享到朋友圈: a verb and what it does something to
_BUTTON = rf"(?:{any_of(_DO)}){{1,3}}(?:{any_of(_WHAT)}){{0,3}}"
_NAVIGATION = words(
    "资料图 资料图片 资料照片 资料片 配图 示意图 效果图 截图 视频截图 网页截图 网络图片 图片资料 首页 主页 正文 内容 详情 目录 导航 菜单 位置 当前位置 原创 优质原创 转载 独家 置顶 精华 精选 热 荐 新 图 视频 音频 图文 附件 标题 广告 推广 专栏作者 官方 认证 已认证 说明 免责声明 版权声明 "
    "有效 无效 已读 未读 已归档 无障碍 new hot top vip live 官方账号 官方帐号 优质作者 优质创作者 特约作者 签约作者 相关 相关阅读 标签 关键词 分类 栏目 频道"
)
_WORD = lazy_pattern(
    f"(?:{_TIME}|{_ZONE}|{_VERB}|{any_of(_ENGLISH)}|{_LANGUAGE}|{_COUNTER}|{_ISSUE}|{_BUTTON}|{_STATE}|{any_of(_NAVIGATION)})"
)
_TOPIC = words(
    """
    国内 国际 海外 全球 世界 社会 时政 政治 本地 地方 地市 各地 综合 部门 行业 产业 公司 企业 单位 基层 图片 视频 音频 热点 焦点 最新 今日 每日 校园 学校 工作 政务 党建 媒体
    政策 经济 财经 金融 证券 民生 科技 科学 文化 文艺 文学 教育 体育 健康 医疗 卫生 法治 法制 法律 农业 三农 旅游 文旅 军事 娱乐 影视 电影 音乐 游戏 动漫 时尚 美食 汽车
    房产 家居 重要 党务 财务 信息 项目 机关 县区 区县 乡镇 镇街 市县 学术 研究 专题 深度 特别 独家 专家 人物 性别 女性 生活 环境 环保 生态 能源 数码 互联网 两岸 台湾 港澳 香港
    澳门 大陆 中国 亚洲 美国 欧洲 头条 独家 滚动 即时 突发 图文 原创 系统 网站 站内 本站 相关 更多 热门 推荐 其他 通知 公司 集团 学院 协会 会员 活动 赛事 公益 慈善 宗教 民族 历史 读书
    """
)
_COLUMN_END = words(
    """
    要闻 新闻 资讯 动态 发布 公开 公示 公告 快讯 信息 速递 播报 聚焦 关注 时评 解读 时讯 简讯 观察 报道 报导 频道 栏目 专栏 专题 版 评论 头条 导读 天地 之窗 风采 展示 在线 中心 热点
    """
)
# Countries and cities of papers abroad, and the trades of trade sites: columns alone or before a word for news. They are
# parts of outlets' names as well, so no other of the endings makes a column of them.
_SUBJECT = words(
    """
    法国 英国 德国 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 希腊 俄罗斯 乌克兰 日本 韩国 朝鲜 印度 泰国 越南 缅甸 老挝 柬埔寨 菲律宾 印尼 马来西亚 大马
    新加坡 加拿大 加国 澳洲 澳大利亚 新西兰 巴西 阿根廷 墨西哥 南非 非洲 拉美 北美 东南亚 中东 巴黎 里昂 马德里 巴塞罗那 罗马 米兰 伦敦 柏林 东京 大阪 首尔 纽约
    洛杉矶 旧金山 多伦多 温哥华 悉尼 墨尔本 奥克兰 华人 华侨 侨界 侨社 侨团 侨务 侨乡 移民 留学 签证 地产 楼市 家装 建材 家具 家电 纺织 服装 单机 手游 网游
    页游 端游 主机 电竞 硬件 手机 明星 综艺 剧集 动画 漫画 收藏 拍卖 展览 艺术 书画 美术 航空 民航 航运 物流 快递 医药 药品 两性 情感 亲子 育儿 母婴
    美容 婚嫁 区块链 股市 股票 基金 期货 保险 理财 银行 招聘 职场 求职 创业 高考 考研 出国 电商 芯片 半导体 光伏 煤炭 石油 化工 钢铁 机械 养殖 种植 足球 篮球 棋牌
    """
)
_COLUMN = lazy_pattern(
    f"(?:{any_of(_TOPIC)}){{1,3}}(?:{any_of(_COLUMN_END)})?"
    f"|(?:{any_of(_SUBJECT)})(?:(?:{any_of((*_TOPIC, *_SUBJECT))})?(?:要闻|新闻|资讯|动态|快讯|速递|时讯|简讯|头条|热点|频道|栏目|专栏|专题))?|(?:{any_of(_COLUMN_END)})|[a-z]?\\d{{0,3}}.{{0,3}}版"
    "|观点|理论|副刊|案例|经验|故事|图解|图说|访谈|专访|社论|社评|短评|快评|随笔|散文|诗歌|杂谈|特稿|述评|转载|投书|读者投书|精选书摘|书摘|书评|影评"
)
_PROVINCES = any_of(
    words(
        """
        北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州
        云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾
        """
    )
)
PLACE = rf"(?:中国)?{_PROVINCES}[省市]?"
"""A pattern of the states that platforms print beside an account (发表于河南, IP属地：北京)."""
_PLACE = lazy_pattern(PLACE)
_BUTTON_VERB = lazy_pattern(
    f"(?:{any_of(word for word in _DO if len(word) > 1 and word not in ('评论', '阅读', '关注', '全文'))})"
)


def is_page_word(text: str) -> bool:
    """Return whether `text` is a time, weekday, month, zone, verb, language, counter, issue number or button.

    So are 10:20, 星期一, EDT, 刊登于, Posted, 繁體, 5评论, 总第12期, 打开APP and 听新闻: none of them names anybody.
    """
    return len(text) <= _LONGEST and _WORD.fullmatch(" ".join(_lower(text).split())) is not None


def is_column(text: str) -> bool:
    """Return whether `text` is the name of a column or of a page of a paper: 时政要闻, 国际, 性別新聞, A03版."""
    return len(text) <= _LONGEST and _COLUMN.fullmatch("".join(_lower(text).split())) is not None


def is_place(text: str) -> bool:
    """Return whether `text` is a Chinese province, as platforms print it beside an account."""
    return _PLACE.fullmatch(fold(text)) is not None


def is_button(text: str) -> bool:
    """Return whether `text` begins as a button does: 下载某某客户端, 扫码看更多."""
    return _BUTTON_VERB.match(_lower(text)) is not None


def _lower(text: str) -> str:
    return fold(text).lower()
