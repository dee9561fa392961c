"""Personal names as Chinese pages print them: pure text, no dictionary of people."""

from __future__ import annotations

import re

from policynews.text.folding import any_of, fold, fold_key, squeeze
from policynews.text.patterns import HAN, lazy_pattern


def words(text: str) -> tuple[str, ...]:
    """Return the words of a table written as text."""
    return tuple(text.split())


def tidy(text: str) -> str:
    """Return `text` squeezed: `folding.squeeze`, but quick where nothing invisible stands in it."""
    text = " ".join(text.split())
    return text if text.isprintable() else squeeze(text)


# The common surnames of both scripts. Left out are those that begin everyday words far more often than names
# (和, 国, 平, 来, 公 …): the list only serves where no label says that a name follows.
_SURNAMES = frozenset(
    "".join(
        words(
            """
            王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢
            姜崔钟锺谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常
            温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成
            苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏
            席卫米柏宗瞿桂佟应臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝封谈匡鞠惠荆乐冀郁胥储栗燕楚
            鄢谌奚皮粟冼蔺楼闻厉伊仝郜阚帅屠朴练廉禹漆巴丰卿狄索宣晋云扈晁芮阙浦戈鹿薄邸雍辜裘亓邰赫况逯茹慕亢嵇湛戎茅
            揭尉束檀昝衡尧郗郏幸敬代沃诸贡卑贝么过竺糜張劉陳楊黃趙吳孫馬許韓馮鄧蕭葉蘇呂盧鍾鐘譚陸賈韋鄒龍賀顧龔萬錢嚴
            莊聶魯關蘭寧紀畢單塗駱藍遊華饒陽農繆簡車項連蘆麥婁竇黨宮費衛應閔鄔邊欒榮叢鞏遲鄺談樂儲諶聞厲閻湯溫羅鄭謝龐
            顏齊喬歐鮑鮮豐晉慶練帥況閆範尋
            """
        )
    )
)
_COMPOUND_SURNAMES = frozenset(
    words(
        """
        欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 南宫 南宮 万俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连
        赫連 澹台 皇甫 宗政 濮阳 公冶 申屠 公孙 公孫 慕容 仲孙 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 令狐
        呼延 轩辕 百里 东郭 南门 拓跋 完颜 耶律 张简 張簡 范姜
        """
    )
)
# Words that begin with a surname, or that stand where a name could, and are no names.
_WORDS = frozenset(
    words(
        """
        报道 报导 综合 整理 编译 摄影 图片 图文 网络 未知 本报 本网 本站 本刊 记者 编辑 作者 通讯员 供稿 佚名 匿名
        小编 原创 转载 其他 其它 不详 暂无 无 无误 略 空 等 本人 大家 全文 未完 待续 连载 节选 完 终 何时 何地 何以
        何况 何种 谢谢 谢谢您 谢谢你 方便 高兴 方面 方案 方法 方式 方向 方针 高度 高效 高校 高考 高等 高中 高铁 高速
        高质量 高水平 高新区 高端 高级 施工 施行 实施 应该 应用 应急 应当 应对 应届 易于 易地 强调 习惯 常务 常态 常见
        常用 常识 常规 常委 常委会 安全 安排 安装 安置 安心 管理 管控 管委会 管理处 党员 党委 党支部 党组 党建 党史
        党办 党群 包装 包括 包容 白酒 白色 白皮书 金融 金额 金属 金句 金奖 黄金 黄河 黄色 温暖 温馨 温度 关于 关注
        关键 关键词 关系 关心 关怀 关闭 向上 向前 文件 文化 文明 文字 文章 文艺 文旅 文图 文书 文学 文物 万元 万一
        万名 农业 农村 农民 农产品 成功 成效 成果 成立 成员 成本 成长 成绩 时间 时候 时评 明年 明确 明显 许多 许可
        许可证 严格 严重 严肃 严禁 鲁迅 夏季 夏天 秋季 秦岭 连续 连接 连线 连日 边境 边疆 古代 古典 阳光 雷锋 毛泽东
        周年 周末 周边 周期 周报 周刊 周一 周二 周三 周四 周五 周六 周日 江山 江南 江北 江河 马上 马路 马克思 石油
        石化 石材 田野 田间 路径 路线 路演 项目 温室 武器 武警 武装 武术 牛奶 曲线 曲目 舒适 舒缓 左右 左侧 项目部
        盛会 盛大 盛况 盛典 荣誉 荣获 荣耀 查看 查询 查处 查阅 单位 单项 单独 解读 解释 解决 解答 解说 解放 乐观 乐园
        康复 康养 宁静 尚未 梅花 兰花 童年 童话 蓝天 蓝色 冷静 冷链 景区 景观 景点 惠民 惠农 惠企 丰富 丰收 谈话 谈判
        谈心 卫生 卫星 卫健委 卫健局 卫视 游客 游览 游戏 车辆 车站 车间 费用 闻讯 储备 储蓄 储存 封面 封控 封闭 宣传
        宣传部 宣传科 宣讲 宣布 皮肤 索赔 索引 索引号 任务 任命 任何 任职 任免 程序 程度 章程 章节 范围 范本 范例
        常德市 经济 经验 经营 华人 华侨 华东 华南 华北 华中 华为 房产 房屋 房间 申请 申报 申办 简介 简讯 简报 简称
        简化 简单 简历 沙龙 沙漠 纪委 纪律 纪检 纪念 纪实 纪要 纪录片 顾客 顾问 柏林 巴西 巴黎 巴基斯坦 印度 英国 美国
        法国 德国 韩国 俄罗斯 日本 泰国 越南 乌克兰 伊朗 伊拉克 曾经 曾任 符合 符号 代表 代理 代办 代码 沃尔玛 么么
        过程 过去 过年 过渡 贡献 贝类 敬请 敬礼 敬老 敬业 幸福 幸运 桂冠 席位 席卷 官方 冷藏 邱县 季度 季节 苗木 苗圃
        谷物 谷雨 路灯 路口 郁金香 楼市 楼盘 楼宇 粟米 练习 廉洁 廉政 廉租房 慕名 严峻 严厉 严守 蒙古 蒙古族 苏联 唐代
        唐诗 宋代 宋词 秦代 明代 元代 金秋 金牌 银行 银牌 何谓 何为 高温 高层 高峰 高考生 高血压 方正 方言 康庄 和平
        常年 常住 常驻 常客 马拉松 麦田 麦收 曲艺 曲折 纪念馆 纪念日 欧洲 欧盟 欧美 欧元 易燃 易爆 易失 成人 成年
        成都市 万里 万家 来源 责编 责任 校对 审核 时事 时政 要闻 视频 音频 图解 短评 快评 社论 社评 评论员 评论 观点
        访谈 专访 特稿 特写 消息 快讯 简明新闻 温馨提示 丛书 巴士 戚族 毕业 毕业生 毕竟 全体 全部 全国 方可 方能 石头
        石墨 姜汤 白银 白云 白露 白天 白领 谭盾 米饭 米兰 荣登 安徽 江苏 江西 云南 贵州 甘肃 吉林 宁夏 郑州 武汉 成都
        温州 宁波 苏州 徐州 常州 连云港 金华 嘉兴 安庆 黄山 黄石 黄冈 荆州 许昌 安阳 周口 常德 张家界 张家口 岳阳 阳江
        汤阴 江门 云浮 梅州 温岭 余姚 余杭 项城 曲靖 安顺 毕节 安康 石家庄 石嘴山 吴忠 武威 金昌 张掖 平凉 甘南 石河子
        万州 万宁 文昌 文山 安宁 安吉 常山 常熟 江阴 高安 高邮 高密 高州 乐平 乐山 乐清 景德镇 鲁山 舞阳 武夷山 武进
        武昌 康平 阳春 柳州 柳江 包头 成县 阳泉 吕梁 苏里南 温哥华 戴维营 马德里 马来西亚 马尼拉 莫斯科 华盛顿
        伊斯坦布尔 康涅狄格 贝鲁特 贝尔格莱德 安卡拉 台北 高雄 宜兰 云林 金门 连江 马祖 凤山 桑植 鹿城 鄢陵 滕州 盛泽
        党政办 农业农村 高清 高达 高端化 董事长 董事長 沈阳 白芍 毛衣 温度计 关键字 關鍵字 关停 代理商 整合 撰文 采写
        翻译 口述 绘图 制图 供图 拍摄 摄像 编写 校读 排版 制作 代表作 安卓 农药 解放军 代销 尤其 焦点 焦虑 成为 幸福感
        常态化 云计算 文化课 文化人 过人 宁愿 雷霆 乐谱 樂譜 车险 宣导 宣導 古今 林木 衡山 桂林 康佳 惠普 夏普 戴尔
        华硕 华纳 连败 解锁 解密 解码 解除 温泉 包养 封条 查封 单打 卫浴 简评 古筝 古琴 曲谱 程序员 成交量 文件夹
        路由器 麦克风 代理 代孕 任期 任教 任课 石刻 石雕 石窟 鲁班 关公 关中 关爱 关口 安保 安防 安检 安监 安定 安稳
        牛羊 牛肉 马铃薯 龙虾 龙头 龙舟 毛利 毛坯 毛巾 江河湖 江湖 常识 易懂 易学 简便 简易 车船 车站 范文 向导 向阳
        向来 施肥 施救 应聘 应试 沙滩 沙尘 燕麦 季报 年报 阳台 温柔 温州市 卫士 强国 农办 农科院 安监局 文化馆 文联
        文广局 工会
        """
    )
)
_PLACEHOLDERS = frozenset(
    words(
        """
        佚名 网络 互联网 未知 本站 本网 本网站 本报 本刊 本台 本站原创 本网原创 原创 小编 匿名 管理员 系统管理员
        超级管理员 网站管理员 编辑员 信息员 发布员 审核员 系统 默认 未填写 不详 无 暂无 空 略 其他 其它 转载 综合 整理
        网友 网站 站长 游客 用户 编辑 编辑部 本站编辑 网站编辑 网络编辑 责任编辑 记者 本报记者 本网记者 通讯员 作者
        本人 笔者 佚名作者 admin administrator root guest user null none test editor author unknown undefined nan
        anonymous webmaster
        """
    )
)
# 发改局, 融媒体中心, 科学报, 有限公司: what ends so is a body or an outlet, never a person.
_BODY = lazy_pattern(
    any_of(
        words(
            """
            局 委 厅 署 省 市 县 区 镇 乡 村 州 社 网 台 站 室 校 院 馆 厂 司 组 刊 处 公司 集团 中心 日报 晚报 早报
            时报 周报 商报 晨报 都市报 科学报 画报 学报 公报 电视台 杂志 周刊 月刊 客户端 公众号 新闻 频道 在线 融媒
            融媒体 全媒体 传媒 视频号 视讯 委员会 研究所 派出所 事务所 办公室 党支部 支部 党委 党组 政府 部门 宣传部
            组织部 统战部 编辑部 新闻部 采编部 信息部 总队 支队 大队 中队 分队 工作队 服务队 学会 协会 商会 工会
            联合会 理事会 基金会 文联 妇联 残联 侨联 团委 纪委 监委 政法委 科技部 教育部 财政部 外交部 公安部 俱乐部
            指挥部 项目部 街道 社区 医院 学院 大学 中学 小学 银行 法院 检察院 工作室 科室 信息科 宣传科 办公科 青年报
            人民网 頻道 電視台 新聞 公會 學會 協會 大學 學院 縣 區 鎮 鄉 廳 處 網 館 廠 組
            """
        )
    )
    + "$|(?<=..)[科会部报办所队]$|(?<=..)(?:中国|视觉)$"
)

_HAN_CHARACTER = lazy_pattern(HAN)
_HAN_NAME = lazy_pattern(f"{HAN}{{2,4}}")
_DOTTED_NAME = lazy_pattern(r"[^\W\d_a-z][^\W\d_]{0,7}(?:[·•・‧](?:[^\W\d_]|\.){1,9}){1,3}")  # 阿不都·某某, J·某
_LATIN_NAME = lazy_pattern(r"[A-Za-z]{1,12}(?:[ .'][A-Za-z]{1,12}){0,3}")  # xiaofeng, Ann Lee
_NICKNAME = lazy_pattern(r"[^\W_]{2,8}")  # 一颗话梅糖, 8筒
# Characters a given name does not hold; words that begin with a surname often do.
_NEVER_GIVEN = lazy_pattern(
    "[的了是不我你您他她它们們这這那哪吗嗎呢吧啊么麼什怎及或被把个個些就也还還很则則着给給讯訊载載版第款率额額价價费費税稅每各]"
)
# 王警官, 张经理: a surname with a title is not how a page signs; 余万元, 万吨 are numbers.
_TITLED = frozenset(
    words(
        """
        警官 经理 主任 教授 女士 先生 科长 大夫 医生 老师 爸爸 妈妈 阿姨 阿婆 大爷 大妈 奶奶 爷爷 同学 师傅 书记 县长
        市长 局长 院长 校长 部长 处长 所长 站长 队长 厂长 村长 镇长 乡长 法官 律师 博士 院士 总理 主席 总统 省长 区长
        董事 组长 会长 行长 小姐 太太 老板 女兵 班长 副总 总监
        """
    )
)
_COUNTED = lazy_pattern("[万余][元人次件年字幅篇份张吨辆亩项块单多千斤米里平户家个台套名场条万所只头]")
# 杨某_NF1234, 韩某 PK123, 张三012: the staff code of the editing system.
_CODE = lazy_pattern(rf"(?<={HAN})[ _\-]{{0,2}}[A-Za-z]{{0,4}}_?[0-9]{{2,8}}(?![A-Za-z0-9])")
_REMARK = lazy_pattern(r"(?<=[^\s(（\[【])[(（\[【][^()（）\[\]【】]{0,16}[)）\]】]")  # 张三(实习), 王五[12]
_COUNTRY = lazy_pattern(rf"(?:^|(?<=[ 、，,;；]))[(（\[【〔]{HAN}{{1,4}}[)）\]】〕] ?(?={HAN})")  # [美]某某·某某
_MAIL = lazy_pattern(r"[\w.-]+@[\w.-]+", re.ASCII)
_HARD_SEPARATOR = lazy_pattern(r"[、，,；;/／|｜丨│&＆+。！!？?：:]+")
_AND = lazy_pattern("[和与及與]")
_TITLES = any_of(
    words(
        """
        记者 記者 通讯员 通訊員 实习生 實習生 评论员 特约撰稿 撰稿人 主持人 研究员 研究員 副教授 教授 博士 院士 主任
        专栏作者 專欄作者 院长 会长 主席 律师
        """
    )
)
_TITLE = lazy_pattern(rf"[\w·]{{0,16}}?{_TITLES}")  # 南都记者张三, 某某大学教授李四
_TITLE_BEHIND = lazy_pattern(f"{_TITLES}$")  # 李四教授
_CLOSING_WORD = lazy_pattern(
    any_of(
        words(
            """
            摄影报道 摄影报导 综合报道 综合整理 采访整理 编辑整理 联合报道 图文报道 文并摄 文图 图文 摄影 攝影 拍摄
            拍攝 供图 供圖 整理 综合 綜合 编译 編譯 报道 報道 报导 報導 整合 撰文 采写 採寫 供稿 编写 撰稿 执笔 翻译
            口述 绘图 制图 摄 攝 绘 译
            """
        )
    )
    + "$"
)
_LONGEST_LATIN = 24
_LONGEST_LIST = 400  # characters; what is longer is no list of names


def is_personal_name(text: str) -> bool:
    """Return whether `text` alone, with no label beside it, is plausibly a Chinese personal name.

    Two or three Han characters with a known surname, three or four with a compound surname (欧阳某某), or a name
    with a dot (阿不都·某某). Words, places and bodies that begin with a surname (高新区, 江西, 金融) are not names.
    """
    if _DOTTED_NAME.fullmatch(text):
        return not is_body_name(text)
    if not _HAN_NAME.fullmatch(text) or _is_word(text) or is_body_name(text):
        return False
    if _NEVER_GIVEN.search(text, 1) or text[1:] in _TITLED or _COUNTED.match(text):
        return False
    return _has_surname(text)


def _has_surname(text: str) -> bool:
    if text[:2] in _COMPOUND_SURNAMES:
        return len(text) > 2
    return text[0] in _SURNAMES and len(text) < 4


def _is_word(text: str) -> bool:
    return fold(text) in _WORDS or is_placeholder_name(text)


def is_placeholder_name(text: str) -> bool:
    """Return whether `text` stands where a name should and is none: 佚名, 网络, 本站, admin, 管理员, 本报评论员."""
    key = fold_key(text)
    return key in _PLACEHOLDERS or key.endswith("评论员")


def is_body_name(text: str) -> bool:
    """Return whether `text` ends like the name of an organisation or an outlet (发改局, 某某日报)."""
    return bool(_BODY.search(fold(text)))


def is_labelled_name(text: str, *, alone: bool = False) -> bool:
    """Return whether `text` is a name as printed behind a label such as 编辑.

    That is any two to four Han characters that are no word and no body, a dotted name, a Latin name without digits;
    and where it is `alone`, the only value of its label, a nickname of up to eight characters (一颗话梅糖). Staff
    codes (HN789) are not names.
    """
    if is_placeholder_name(text):
        return False
    if text.isascii():
        return len(text) <= _LONGEST_LATIN and any(map(str.islower, text)) and bool(_LATIN_NAME.fullmatch(text))
    if _HAN_NAME.fullmatch(text):
        short = len(text) == 2 and text[0] in _SURNAMES  # 王社 is a person, 报社 is not
        return not (_is_word(text) or _NEVER_GIVEN.search(text, 1)) and (short or not is_body_name(text))
    if _DOTTED_NAME.fullmatch(text):
        return not is_body_name(text)
    return alone and bool(_NICKNAME.fullmatch(text)) and not is_body_name(text)


def read_names(text: str, *, vouched: bool = True) -> tuple[str, ...]:
    """Return the personal names in a list of names, in order and once each: 南都记者 张三、李 四_NF12 is 张三, 李四.

    `vouched` says that a label stands for the names; without it every one must be plausible by itself
    (`is_personal_name`). Titles, outlets, staff codes and words such as 摄, 整理 are left out; () when no name is left.
    """
    tokens = [core for core in map(name_core, name_tokens(text)) if core]
    if vouched:
        return tuple(dict.fromkeys(token for token in tokens if is_labelled_name(token, alone=len(tokens) == 1)))
    return tuple(dict.fromkeys(filter(is_personal_name, tokens)))


def name_tokens(text: str) -> list[str]:
    """Split a list of names at its separators; 张　三 is one token, staff codes and bracketed remarks are gone."""
    text = _COUNTRY.sub("", tidy(text[:_LONGEST_LIST]))
    text = _MAIL.sub("、", _CODE.sub("、", _REMARK.sub("、", text)))
    tokens: list[str] = []
    for chunk in _HARD_SEPARATOR.split(text):
        for token in _join_padded(chunk.split()):
            tokens += _split_at_and(token)
    return tokens


def _join_padded(words: list[str]) -> list[str]:
    """Join what was spaced out to fill a column: 张 三 李 四 is 张三 李四, and 王 强 李小明 is 王强 李小明."""
    joined: list[str] = []
    at = 0
    while at < len(words):
        word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
        if _are_halves(word, following):
            joined.append(word + following)
        elif word.isascii() and word.isalpha() and following.isascii() and following.istitle():
            joined.append(f"{word} {following}")  # Ann Lee
        else:
            joined.append(word)
            following = ""
        at += 2 if following else 1
    return joined


def _are_halves(word: str, following: str) -> bool:
    if not (_HAN_CHARACTER.match(word) and _HAN_CHARACTER.match(following)):
        return False
    if len(following) == 1:
        return len(word) == 1 or word in _COMPOUND_SURNAMES
    # 张 小明: a surname cut off from a given name that is no name by itself
    return len(following) == 2 and word in _SURNAMES and following[0] not in _SURNAMES


def _split_at_and(token: str) -> list[str]:
    """王强和李明 is two names; 张和平 is one."""
    parts = _AND.split(token) if len(token) > 4 else ()
    return list(parts) if len(parts) > 1 and all(map(is_personal_name, parts)) else [token]


def name_core(token: str) -> str:
    """Return a token of a list of names without title, outlet and closing word (南都记者张三摄 is 张三), or ""."""
    token = token.rpartition("》")[2]  # 代表作《某书》张三
    while len(token) > 2 and (word := _CLOSING_WORD.search(token)):
        token = token[: word.start()]
    title = _TITLE.match(token)
    if title is None:
        return token
    behind = token[title.end() :]
    before = _TITLE_BEHIND.sub("", token)
    return behind or (before if is_personal_name(before) else "")
