"""Tables for `names`: surnames, and words that look like a name and are none."""

from __future__ import annotations

from policynews.text.words import words

# The common surnames of both scripts. Left out are those that begin everyday words far more often than names
# (和, 国, 平, 来, 公 …): the list only serves where no label says that a name follows.
SURNAMES = frozenset(
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
            顏齊喬歐鮑鮮豐晉慶練帥況閆範尋洪酆贲賁钮鈕荀羿汲邴宓蓬钭鈄蓟薊莘逄郦酈郤璩濮宦庾殳夔厍訾蒯仉缑緱佴谯譙笪
            """
        )
    )
)
# The other surnames of 百家姓 (both scripts), which begin everyday words more often than names: they count behind a title
# (本报记者 计某某), within a list of names and where an element vouches.
RARE_COMPOUNDS = frozenset(words("单于 子车 微生 东门 西门 第五"))
RARE_SURNAMES = frozenset(
    "水昌凤鳳花时時元平和明计計伏强強危支经經干杭滑羊於家松井富乌烏弓牧隗山全班仰秋暴祖司韶印宿怀懷从從鄂咸籍赖賴阴陰鬱能苍蒼"
    "双雙劳勞扶堵宰寿壽通别別充习習鱼魚容慎终終暨居步都满滿弘国國广廣禄祿东東利蔚越隆师師勾融那空毋乜养養须須巢相后後红紅权權"
    "盖蓋益桓公督法汝钦欽有琴商墨哈年爱愛言福"
)
COMPOUND_SURNAMES = frozenset(
    words(
        """
        欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 南宫 南宮 万俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连
        赫連 澹台 皇甫 宗政 濮阳 公冶 申屠 公孙 公孫 慕容 仲孙 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 令狐
        呼延 轩辕 百里 东郭 南门 拓跋 完颜 耶律 张简 張簡 范姜 淳于 太叔 亓官 司寇 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 夹谷
        宰父 谷梁 段干 归海 羊舌 梁丘 左丘 伯赏
        """
    )
)
# Kinds of work, columns and bodies: never a person, not even behind a label.
NO_PERSON = frozenset(
    words(
        """
        报道 报导 综合 整理 编译 摄影 图片 图文 网络 未知 本报 本网 本站 本刊 记者 编辑 作者 通讯员 供稿 佚名 匿名 小编 原创 转载 其他 其它 不详 暂无 无 无误 略 空 等
        本人 大家 全文 未完 待续 连载 节选 完 终 谢谢 谢谢您 谢谢你 常委 管理 管委会 管理处 党委 党支部 党组 党办 关注 关键词 关闭 文字 文章 文图 时间 周报 周刊 石化
        出自 摘自 转自 来自 选自 源自 录自 刊于 载于 发于 原载 首发 引自 转载自 摘编自
        双公示 高清图 牛人 毛重 项目部 查看 查询 单位 单独 解读 解释 卫健委 卫健局 封面 宣传 宣传部 宣传科 简讯 简报 纪委 官方 纪念馆 来源 责编 责任 校对 审核 时事 时政 要闻 视频 音频 图解 短评
        快评 社论 社评 评论员 评论 观点 访谈 专访 特稿 特写 消息 快讯 简明新闻 温馨提示 丛书 党政办 农业农村 董事长 董事長 关键字 關鍵字 整合 撰文 采写 翻译 口述 绘图 制图
        供图 拍摄 摄像 编写 校读 排版 制作 代表作 解放军 宣导 宣導 范文 季报 年报 卫士 强国 农办 农科院 安监局 文化馆 文联 文广局 工会 易信
        """
    )
)
# Places that begin with a surname. Alone behind a label they are names (作者：文山), beside others they are not.
PLACES = frozenset(
    words(
        """
        高新区 黄河 秦岭 边疆 江山 江南 江北 常德市 华东 华南 华北 华中 柏林 巴西 巴黎 巴基斯坦 印度 英国 美国 法国 德国 韩国 俄罗斯 日本 泰国 越南 乌克兰 伊朗 伊拉克 邱县
        蒙古 蒙古族 苏联 欧洲 欧盟 欧美 成都市 安徽 江苏 江西 云南 贵州 甘肃 吉林 宁夏 郑州 武汉 成都 温州 宁波 苏州 徐州 常州 连云港 金华 嘉兴 安庆 黄山 黄石 黄冈 荆州
        许昌 安阳 周口 常德 张家界 张家口 岳阳 阳江 汤阴 江门 云浮 梅州 温岭 余姚 余杭 项城 曲靖 安顺 毕节 安康 石家庄 石嘴山 吴忠 武威 金昌 张掖 平凉 甘南 石河子 万州
        秦皇岛 唐山 宁德 伊春 乌海 张家港 曹妃甸 公主岭 沙坪坝 梅河口 冷水江 武陵源 马尔康 苏家屯 黄石港 梁子湖 万柏林 王府井 和平里
        万宁 文昌 文山 安宁 安吉 常山 常熟 江阴 高安 高邮 高密 高州 乐平 乐山 乐清 景德镇 鲁山 舞阳 武夷山 武进 武昌 康平 阳春 柳州 柳江 包头 成县 阳泉 吕梁 苏里南 温哥华
        戴维营 马德里 马来西亚 马尼拉 莫斯科 华盛顿 伊斯坦布尔 康涅狄格 贝鲁特 贝尔格莱德 安卡拉 台北 高雄 宜兰 云林 金门 连江 马祖 凤山 桑植 鹿城 鄢陵 滕州 盛泽 沈阳 衡山
        桂林 关中 温州市 甘井子 龙马潭 金城江 桑珠孜 龙子湖 戚墅堰 翁牛特 吉木乃 聂拉木 胡杨河 谢家集 岳普湖 伍家岗 田家庵
        汤旺河 金家庄 曲麻莱 巴林右 巴林左 敖汉旗 麦盖提 谢通门 冷水滩 麻栗坡 金山屯
        """
    )
)
PLACEHOLDERS = frozenset(
    words(
        """
        佚名 网络 互联网 未知 本站 本网 本网站 本报 本刊 本台 本站原创 本网原创 原创 小编 匿名 管理员 系统管理员
        超级管理员 网站管理员 编辑员 信息员 发布员 审核员 系统 默认 未填写 不详 无 暂无 空 略 其他 其它 转载 综合 整理
        网友 网站 站长 游客 用户 编辑 编辑部 本站编辑 网站编辑 网络编辑 责任编辑 记者 本报记者 本网记者 通讯员 作者
        本人 笔者 佚名作者 admin administrator system root guest user null none test editor author unknown undefined nan
        anonymous webmaster robot bot staff 企鹅号 头条号 百家号 搜狐号 网易号 大鱼号 澎湃号 公众号 tag tags category comment comments share follow facebook twitter email print menu home login
        register search more date time source published updated posted photo photos video image by authors
        """
    )
)
# 王警官, 张经理: a surname with a title is not how a page signs; 余万元, 万吨 are numbers.
TITLED = frozenset(
    words(
        """
        警官 经理 主任 教授 女士 先生 科长 大夫 医生 老师 爸爸 妈妈 阿姨 阿婆 大爷 大妈 奶奶 爷爷 同学 师傅 书记 县长
        市长 局长 院长 校长 部长 处长 所长 站长 队长 厂长 村长 镇长 乡长 法官 律师 博士 院士 总理 主席 总统 省长 区长
        董事 组长 会长 行长 小姐 太太 老板 女兵 班长 副总 总监
        """
    )
)
# Places that stand behind a name without a gap: 王小明台北.
CITIES = frozenset(
    words(
        """
    台湾 台灣 臺灣 台北 臺北 新北 高雄 台中 臺中 台南 臺南 桃园 桃園 新竹 基隆 花莲 花蓮 屏东 屏東 嘉义 嘉義 彰化 南投 宜兰 宜蘭 云林
    雲林 苗栗 台东 臺東 金门 金門 北京 上海 广州 深圳 天津 重庆 南京 杭州 武汉 成都 西安 香港 澳门 澳門 华盛顿 華盛頓
    纽约 紐約 洛杉矶 洛杉磯 东京 東京 首尔 首爾 伦敦 倫敦 巴黎 柏林 日内瓦 日內瓦 莫斯科 新加坡 曼谷 旧金山 舊金山
    拉萨 拉薩 乌鲁木齐 烏魯木齊 呼和浩特 石家庄 太原 沈阳 瀋陽 长春 長春 哈尔滨 哈爾濱 合肥 福州 南昌 济南 濟南 郑州 鄭州
    长沙 長沙 南宁 南寧 海口 贵阳 貴陽 昆明 兰州 蘭州 西宁 西寧 银川 銀川 大连 大連 青岛 青島 宁波 寧波 厦门 廈門 苏州 蘇州
    布鲁塞尔 布魯塞爾 耶路撒冷 河内 河內 吉隆坡 马尼拉 馬尼拉 雅加达 雅加達 渥太华 渥太華 墨尔本 雪梨 多伦多 多倫多
    """
    )
)
