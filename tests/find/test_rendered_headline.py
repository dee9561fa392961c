"""The headline of a rendered text: what it shares its line or form with, how it is broken, and what only stands near."""

from __future__ import annotations

import pytest

import policynews

BODY = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。",
    "老石匠说，石板要选纹路直的，铺的时候垫一层细沙，走上去才不晃，下雨天也不积水。",
]
INFO = "2023-09-05 10:20 来源：青石在线"
NOTICE = ["各村民委员会：", *BODY]
CASES = {
    "ends in dots, announced": (["老石匠修好三座桥 村里人都说……_青石在线", "首页", "老石匠修好三座桥 村里人都说……", INFO, *BODY], "老石匠修好三座桥 村里人都说……"),
    "ends in a picture word": (["青石镇画出修桥蓝图", *BODY], "青石镇画出修桥蓝图"),
    "ends in its own number": (["关于整修乡间石桥的通知（青政发〔2023〕9号）", "发布时间：2023-09-05 来源：青石镇政府", *NOTICE], "关于整修乡间石桥的通知（青政发〔2023〕9号）"),
    "shares the first line with the info": (["青石镇政府关于整修乡间石桥的通知发布日期：2023-09-05 10:20 来源：青石镇政府 浏览次数：12", *NOTICE], "青石镇政府关于整修乡间石桥的通知"),
    "shares a line below the menu with the info": (["青石镇政府关于整修乡间石桥的通知_公开栏_青石镇政府", "首页", "> 公开栏", "青石镇政府关于整修乡间石桥的通知发布日期：2023-09-0510:20来源：青石镇政府浏览次数：12", *NOTICE], "青石镇政府关于整修乡间石桥的通知"),
    "short, shares a line below the menu with the info": (["石桥边的账本 - 青石晨讯", "首页", "镇村新闻", "石桥边的账本 2023-09-05 10:20 来源：青石在线 打印", *BODY], "石桥边的账本"),
    "a column that begins it shares a line with the info": (["石桥手记里的三座老桥 - 青石晨讯", "石桥手记里的三座老桥", "石桥手记 2023-09-05 10:20 来源：青石在线", *BODY], "石桥手记里的三座老桥"),
    "its end once more above the text": (["青石镇政府关于印发《青石镇乡间石桥整修补助办法（试行）》的通知", "首页", "公开栏", "青石镇政府关于印发《青石镇乡间石桥整修补助办法（试行）》的通知", "《青石镇乡间石桥整修", "补助办法（试行）》的通知", *NOTICE], "青石镇政府关于印发《青石镇乡间石桥整修补助办法（试行）》的通知"),
    "its middle once more above the text": (["镇政府转发水利站关于乡间石桥的检查和加强汛期值守报告的通知", "镇政府转发水利站关于乡间石桥的检查和加强汛期值守报告的通知", "关于乡间石桥的检查和", "加强汛期值守报告的通知", *NOTICE], "镇政府转发水利站关于乡间石桥的检查和加强汛期值守报告的通知"),
    "rows of a table of metadata above it": (["镇村新闻", "公开栏", "索引号 QS-2023-9 发布日期 2023-09-05", "发布机构 青石镇政府办公室 文 号 青政发〔2023〕9号", "青石镇石匠学堂章程", *BODY], "青石镇石匠学堂章程"),
    "labels of a table in brackets above it": (["首页", "公开栏", "【 索 引 号 】 QS-2023-9", "【 发文机关 】 青石镇人民政府办公室", "【 发布日期 】 2023-09-05", "青石镇石匠学堂章程", *BODY], "青石镇石匠学堂章程"),
    "a bar with strokes as first line": (["石桥湾区| English |简体版|繁体版| 无障碍浏览|长者助手|登录", "石桥湾区| English", "首 页", "镇村动态", "石匠三问：石板从哪里来", "2023-09-05 10:20", *BODY], "石匠三问：石板从哪里来"),
    "columns behind strokes in the first line": (["石匠三问：石板从哪里来|镇村|青石|修桥|青石网", "首页", "石匠三问：石板从哪里来", "2023-09-05 10:20", *BODY], "石匠三问：石板从哪里来"),
    "a day in brackets behind it": (["关于整修乡间石桥的通知__青石镇政府", "首页", "公开栏", "关于整修乡间石桥的通知（2023-09-05）", *NOTICE], "关于整修乡间石桥的通知"),
    "a document's heading below the info": (["镇里的石桥要整修啦！", f"{INFO} 【字号：大 中 小】收藏", "关于印发青石镇乡间石桥", "整修补助办法的通知", *NOTICE], "镇里的石桥要整修啦！"),
    "issuers in a line of their own": (["青石镇政府青石镇水利站青石信用社", "关于整修乡间石桥", "补助办法的通知", "发布时间：2023-09-05", *NOTICE], "青石镇政府青石镇水利站青石信用社关于整修乡间石桥补助办法的通知"),
    "the end of a document's in the second line": (["青石镇人民政府办公室关于印发乡间石桥", "整修补助办法的通知", "青政办发〔2023〕9号", *NOTICE], "青石镇人民政府办公室关于印发乡间石桥整修补助办法的通知"),
    "a rubric in front": (["以案说法｜石料钱没付清怎么办", INFO, *BODY], "以案说法｜石料钱没付清怎么办"),
    "short below a breadcrumb": (["青石镇政府", "当前位置：首页 > 镇村新闻 > 正文", "青石镇石匠学堂简介", INFO, *BODY], "青石镇石匠学堂简介"),
    "short below the columns of one": (["首页", "当前位置：", "首页", "镇村新闻", "石匠手记：河边三年", "阅读：12", "2023-09-05", *BODY], "石匠手记：河边三年"),
    "above a bare day beside an outlet": (["镇村新闻", "首页-镇村新闻-正文", "石匠手记：河边三年", "2023年09月05日 | 新华社", *BODY], "石匠手记：河边三年"),
    "above an info line that ends in a button": (["镇村新闻", "公开栏", "石匠手记：河边三年", "来源：青石在线 | 发布时间：2023-09-05 | 分享", *BODY], "石匠手记：河边三年"),
    "above buttons for download": (["镇村新闻", "石匠手记：河边三年", INFO, "下载文字版", "下载图片版", *BODY], "石匠手记：河边三年"),
    "below a menu in a row": (["首页 镇务公开 石桥 解读", "一图看懂 | 《石桥整修办法》", "来源：镇水利站 时间：2023-09-05 10:20", *BODY], "一图看懂 | 《石桥整修办法》"),
    "above the note of adoption": (["青石镇石匠名录", "（2023年9月1日青石镇人民代表大会通过）", "发布时间：2023-09-05 来源：镇人大", *BODY], "青石镇石匠名录"),
    "stated in a row of a table": (["索引号 QS-2023-9 主题分类 水利", "发文机关 青石镇政府 成文日期 2023-09-04", "标题 青石镇关于整修石桥的通知", "发文字号 青政发〔2023〕9号 发布日期 2023-09-05", "青石镇关于整修石桥的通知", *NOTICE], "青石镇关于整修石桥的通知"),
    "between dashes below it": (["镇村新闻", "石匠手记：河边三年", "— 2023-09-05 —", *BODY], "石匠手记：河边三年"),
    "a couplet": (["青石镇三座石桥修好", "孩子上学少走两里路", INFO, *BODY], "青石镇三座石桥修好孩子上学少走两里路"),
    "remains of a comment below": (["镇村 · 青石镇政府网", "“石匠学堂”怎么报名——一问一答", "青石镇石匠学堂 -->", *BODY], "“石匠学堂”怎么报名——一问一答"),
    "a quoted question below": (["列印本頁", "河上三座老橋的百年往事", "河上三座老橋的百年往事", "青石大學建築系", "「我家門前的橋，真的安全嗎？」", *BODY], "河上三座老橋的百年往事"),
    "a letter and its document": (["镇政府关于印发石桥整修办法的通知", "各村民委员会：", "现将《石桥整修办法》印发给你们，请照着办。", "青石镇人民政府", "2023年9月4日", "石桥整修办法", *BODY], "镇政府关于印发石桥整修办法的通知"),
    "the kind alone in the last line": (["青石镇水利站", "关于支持各村整修乡间石桥与渡口设施的", "通知", *NOTICE], "青石镇水利站关于支持各村整修乡间石桥与渡口设施的通知"),
    "the site's motto below a short headline": (["三座石桥修好 - 青石新闻，乡亲自己的新闻", "主菜单", "首页", "三座石桥修好", "添加链接", "查看历史", "青石新闻，乡亲自己的新闻", *BODY], "三座石桥修好"),
    "a path of columns above it": (["三座石桥修好_新闻_青石网", "搜索", "新闻首页 > 乡镇 > 修桥 > 正文", "三座石桥修好", "青石网新闻中心 (来源：青石在线) 2023-09-05 10:20", *BODY], "三座石桥修好"),
    "a site in front of it": (["青石镇人民政府门户网站-石匠学堂-青石桥博物馆", "无障碍", "青石桥博物馆", *BODY], "青石桥博物馆"),
    "the heading of the document it speaks of": (["镇里印发《关于整修乡间石桥的若干办法》", "发布日期:2023-09-0510:43编辑:石大有来源:青石在线阅读:12次", "关于整修乡间石桥的若干办法", *NOTICE], "镇里印发《关于整修乡间石桥的若干办法》"),
    "cut in the first line": (["青石镇三座老石桥今天… - 青石晨讯", "首页", "青石镇三座老石桥今天修好，孩子上学少走两里路", "石桥网事石桥网事官方账号", INFO, *BODY], "青石镇三座老石桥今天修好，孩子上学少走两里路"),
    "cut with stops, a menu below": (["老石匠带徒弟修桥 十年里补了... | 青石晨讯", "老石匠带徒弟修桥 十年里补了二十座", "乡镇 修桥 水利 学堂 图片 视频 社区", *BODY], "老石匠带徒弟修桥 十年里补了二十座"),
    "ends in two clauses as a body does": (["青石镇队连输三场，首轮出局", "首页", "青石镇队连输三场，首轮出局", "石桥", "2023-09-05 12:46", "青石", "文/石大有", "音频：讲述者-石小桥、制作-老石", *BODY], "青石镇队连输三场，首轮出局"),
    "an account between headline and date": (["石桥整修以后，石匠们还缺什么？", "河边手记民间观察组织", "2023-09-05 12:46", "青石", *BODY], "石桥整修以后，石匠们还缺什么？"),
    "an outlet and a name before date and clock": (["首页", "青石镇整修三座石桥", "21世纪石桥网 石大有 2023-09-05 23:46:41 评论0条 随时随地看", *BODY], "青石镇整修三座石桥"),
    "a day and somebody below": (["石桥说", "青石镇整修石桥的三年账本", "2023 年 09 月 05 日 匿名", "更新日期： 2023 年 09 月 06 日", *BODY], "青石镇整修石桥的三年账本"),
    "columns and counters beside the day": (["首页 > 乡镇 > 石桥整修完工", "青石镇整修三座石桥 栏杆全换新", "2023年9月5日 青石传媒 乡镇新闻 1665 0", "原标题：石桥整修完工", *BODY], "青石镇整修三座石桥 栏杆全换新"),
    "headlines of the site, then a dateline": (["日期 2023-09-05 快訊", "青石鎮夜市爆衝突 鎮公所大動作調查", "重要性下降？鄰鎮水利談判未提青石 學者分析", "石橋開放參觀 人數破歷年紀錄", "某社／ 青石5日電", *BODY], "石橋開放參觀 人數破歷年紀錄"),
    "headlines of the site, then a byline": (["青石镇夜市起纠纷 镇里展开调查分析", "石桥开放参观 人数破历年纪录", "石桥日报记者 石大有 通讯员 何小佳", *BODY], "石桥开放参观 人数破历年纪录"),
    "names alone below it": (["首页", "石桥修缮中的石灰砂浆配比探讨(上)", "石大有, 何小佳", "上传时间：2023/9/5", *BODY], "石桥修缮中的石灰砂浆配比探讨(上)"),
    "counters of a forum above it": (["[青石话题] 三座石桥修好以后", "鲜花(47) 鸡蛋(1)", *BODY], "[青石话题] 三座石桥修好以后"),
    "a day nobody can tell the month of": (["青石", "三座石桥今天修好", "发表时间： 06/05/2023 - 10:20", "作者：", "石大有", *BODY], "三座石桥今天修好"),
    "a word of menus begins it": (["長者食堂開到石橋邊", "石橋日報", "2023-09-05 10:20", *BODY], "長者食堂開到石橋邊"),
    "another": (["无障碍石桥坡道修好", INFO, *BODY], "无障碍石桥坡道修好"),
    "a button behind it, and once more below": (["跳到主要內容", "財務", "石橋整修經費執行要點 列印", "資料更新時間:112-09-05 11:30", "石橋整修經費執行要點", "中華民國112年9月1日 石橋字第1120001號函修正", "壹、總則", *BODY], "石橋整修經費執行要點"),
    "a name and a day below a short one": (["三座石桥修好", "石大有", "2023年9月5日", *BODY], "三座石桥修好"),
    "a byline with its paper run into it": (["今日頭條", "石橋整修完工 鎮民返鄉慶祝", "特派記者石大有/青石報導某某報", *BODY], "石橋整修完工 鎮民返鄉慶祝"),
    "a dateline as of one's own paper": (["青石镇 三座石桥 整修完工", "本鎮新聞組青石17日電 青石新聞網 石橋資訊", "September 5, 2023 06:00 AM | 151 次", *BODY], "青石镇 三座石桥 整修完工"),
    "a numbered picture below": (["石桥整修记", "青石镇三座石桥换上新石板", "圖4之1 - （石大有/青石製圖）", "prevnext", *BODY], "青石镇三座石桥换上新石板"),
    "buttons of networks below": (["青石镇三座石桥换上新石板", "Facebook Twitter Email", "Whatsapp Google Reddit Digg Linkedin Pinterest 繁體", *BODY], "青石镇三座石桥换上新石板"),
    "a subheading behind the first line of all": (["青石镇：石匠们没有徒弟", "应当为学徒发津贴", *BODY], "青石镇：石匠们没有徒弟"),
    "short, and the text begins with it": (["网站支持无障碍 我的青石", "返回", "青石桥馆", "青石桥馆在青石镇南边的河岸上，收着三百年来的桥工图样、石匠工具和修桥账本。", *BODY], "青石桥馆"),
    "a mark of pictures": (["位置提示：青石网首页 > 新闻 > 正文", "青石镇石桥换石板 目前已通车[图]", "http://www.example.cn 2023/9/5 17:23:10 青石网 字体: 【大 中 小】", *BODY], "青石镇石桥换石板 目前已通车[图]"),
    "a badge in the same line": (["老石匠的“石头账本” - 青石晨讯", "原创 老石匠的“石头账本”", INFO, *BODY], "老石匠的“石头账本”"),
    "an unknown badge behind it": (["老石匠的“石头账本” - 青石晨讯", "首页", "老石匠的“石头账本” 机读", INFO, *BODY], "老石匠的“石头账本”"),
    "the site in front, its logo below": (["青石晨讯网-三座石桥换上新石板", "青石晨讯网", "登录", "三座石桥换上新石板", INFO, *BODY], "三座石桥换上新石板"),
    "many short words, announced": (["石桥 石板 栏杆 石匠 账本 一起看 - 青石晨讯", "首页", "石桥 石板 栏杆 石匠 账本 一起看", INFO, *BODY], "石桥 石板 栏杆 石匠 账本 一起看"),
    "a subtitle below the first line of all": (["青石镇整修乡间石桥（河湾村段）正式完工", "三座石桥换上新石板孩子上学不绕路", INFO, *BODY], "青石镇整修乡间石桥（河湾村段）正式完工"),
    "two headlines of the site above it": (["青石镇夜市起纠纷 镇里展开调查分析", "邻镇水利谈判未提青石 学者看淡前景", "青石镇整修三座石桥", INFO, *BODY], "青石镇整修三座石桥"),
    "its desk between it and the date": (["石桥是怎么修好的？ 石匠用了哪些老手艺？ 栏杆为什么要换新的？", "查看全文", "青石晨讯新闻編輯室", "2023年9月5日·2 分钟 (阅读时间)", *BODY], "石桥是怎么修好的？ 石匠用了哪些老手艺？ 栏杆为什么要换新的？"),
    "an agency's caption below": (["青石镇整修三座石桥 孩子上学不绕路", "2023年9月5日，老石匠在河湾村头的桥上换石板，桥下的水比往年浅。摄：Dayou Shi/Getty Images", "青石晨讯", "刊登于2023-09-05", *BODY], "青石镇整修三座石桥 孩子上学不绕路"),
    "a credit of the picture below": (["青石镇整修三座石桥 孩子上学不绕路", "Photo credit: （左）青石社、（右）截自石匠学堂", *BODY], "青石镇整修三座石桥 孩子上学不绕路"),
    "a table of metadata in one line": (["索 引 号： 000014349/2023-00221 主题分类： 水利 发文机关： 青石镇政府 标 题：", "青石镇整修三座石桥", INFO, *BODY], "青石镇整修三座石桥"),
    "the label of a headline above the info": (["发文字号： 青政发〔2023〕9号", "标 题：", "2023年09月05日 10:20 来源：青石在线", "青石镇整修三座石桥", *BODY], "青石镇整修三座石桥"),
    "how to hand it on": (["青石镇整修三座石桥", "转发请注明本文链接：https://example.cn/2023_09_05_51.shtml", INFO, *BODY], "青石镇整修三座石桥"),
    "a menu in one line": (["三座石桥修好 @ 石头账本 :: 青石博客", "相簿 部落格 留言 名片", "三座石桥修好", "Sep 05 Tue 2023 14:25", *BODY], "三座石桥修好"),
    "a menu in one line above the day": (["三座石桥换上新石板 - 青石晨讯", "三座石桥换上新石板", "首页 镇村 人物 影像", INFO, *BODY], "三座石桥换上新石板"),
    "the outlet between it and the day": (["联合早报", "镇村", "青石镇整修三座石桥", "联合早报", "2023年9月5日", *BODY], "青石镇整修三座石桥"),
    "the masthead of an outlet as first line": (["報導者 The Reporter", "鄉鎮", "青石鎮整修三座石橋", "文 石大有", "攝影 何小佳", "設計 石小橋", "核稿 石小雨", "責任編輯 何大山", "2023/9/5", *BODY], "青石鎮整修三座石橋"),
    "a column behind the masthead": (["BBC中文网 | 镇村新闻", "2023年9月5日, 10:20", "青石镇整修三座石桥", "石大有", *BODY], "青石镇整修三座石桥"),
    "short, below a whole path of columns": (["首页 新闻 镇村 图片 视频 社区 学堂 茶馆", "您当前的位置：青石网 > 新闻 > 镇村", "青石桥边的二十年", "2023-09-05 07:12", "来源：青石晨讯", "分享到：", *BODY], "青石桥边的二十年"),
    "short, below a path that ends in the text": (["青石在线 > 镇村新闻 > 正文", "青石桥边的二十年", "来源：青石晨讯", "作者：石大有", INFO, *BODY], "青石桥边的二十年"),
    "below columns in lines of their own": (["石匠学堂招收第三批学徒", "当前位置：", "首页", "镇村新闻", INFO, *BODY], "石匠学堂招收第三批学徒"),
    "a path with other marks above it": (["青石网 >> 镇村 >> 镇村要闻", "石匠三问：石板从哪里来", "2023-09-05 10:20:06 来源：青石在线  作者：石大有", *BODY], "石匠三问：石板从哪里来"),
    "a path with dashes above it": (["青石在线 - 镇村新闻 - 河湾村 - 正文", "石匠三问：石板从哪里来", "青石在线  2023-09-05 09:53:03", *BODY], "石匠三问：石板从哪里来"),
    "whose account it is below the date": (["青石网 首页", "石匠三问：石板从哪里来", "河湾手记", "2023-09-05 10:20", "发布于青石", "河湾手记官方账号，石匠们写的", *BODY], "石匠三问：石板从哪里来"),
    "a line with a dash below it": (["首页", "镇村", "手艺人调研行", "石匠三问：石板从哪里来", "——来自河湾村的观察", INFO, *BODY], "石匠三问：石板从哪里来"),
    "shorter than columns are, below a path": (["青石网首页 | 镇村 | 时政 | 财经 | 教育 | 健康 | 茶馆 | 问政", "青石网 > 镇村 > 正文", "石桥这样修", "2023-09-05 06:20:15 来源：青石日报", "0 条评论", *BODY], "石桥这样修"),
    "an account of such a length below one": (["青石网 > 镇村 > 正文", "石匠三问：石板从哪里来", "石桥手记馆", "2023-09-05 06:20:15", *BODY], "石匠三问：石板从哪里来"),
    "a person and an outlet below it": (["打开青石晨讯APP，阅读体验更佳", "立即打开", "石匠三问：石板从哪里来", "石大有", "青石晨报", "2023-09-05 10:20", *BODY], "石匠三问：石板从哪里来"),
    "a labelled lead below it": (["青石网", "青石桥边的二十年", "2023年09月05日 02:20", "来源：青石晨讯", "[提要] 今年秋天整修三座石桥", *BODY], "青石桥边的二十年"),
    "a table of the office below": (["青石鎮公所", "青石鎮整修三座石橋", "單位：青石鎮公所工務課", "聯絡人：石小姐", "日期：112-09-05", *BODY], "青石鎮整修三座石橋"),
    "who may be asked below": (["最新消息", "青石鎮整修三座石橋", "發布機關：青石鎮公所", "發布日期：2023-09-05", "聯絡人：石先生 02-00000000", *BODY], "青石鎮整修三座石橋"),
    "a year of the Republic above it": (["青石鎮公所", "分享", "中華民國112年09月05日", "鎮長視察石橋工地", *BODY], "鎮長視察石橋工地"),
    "a topic with its colon": (["青石网", "专题：青石镇整修三座石桥", INFO, *BODY], "专题：青石镇整修三座石桥"),
    "a numbered part below": (["青石鎮公所", "發布時間：112年9月5日", "112年8月石橋整修進度", "壹、整修進度", *BODY], "112年8月石橋整修進度"),
    "a reporter without a name, and where he is": (["青石鎮整修三座石橋", "石大有", "青石台記者 發自河灣", "2023年9月5日", *BODY], "青石鎮整修三座石橋"),
    "what its author is": (["青石台中文", "青石镇整修三座石桥", "Article Information", "作者, 石大有", "Role, 青石台中文", "2023年9月5日", *BODY], "青石镇整修三座石桥"),
    "its reporter behind a stroke": (["青石網 > 鄉鎮", "青石鎮整修三座石橋/青石報記者 石大有", "2023-09-05 10:20 青石報", *BODY], "青石鎮整修三座石橋"),
    "its reporter behind a stroke, in the first line": (["青石鎮整修三座石橋 老匠重回十八區/青石報記者 石大有", "2023-09-05 10:20 青石報", *BODY], "青石鎮整修三座石橋 老匠重回十八區"),
    "a stroke and no reporter": (["青石網 > 鄉鎮", "青石鎮整修三座石橋/消失的匠人", "2023-09-05 10:20 青石報", *BODY], "青石鎮整修三座石橋/消失的匠人"),
    "a range of years": (["2021-2023年青石镇石桥整修账目公开", INFO, *BODY], "2021-2023年青石镇石桥整修账目公开"),
    "behind a kicker of the first line": (["石桥三问：石匠们都去了哪里｜评论｜青石网", *["石桥"] * 12, "您的位置：", "首页", "镇村新闻", "石匠们都去了哪里", "青石時間", "09月05日(二)", *BODY], "石匠们都去了哪里"),
    "a column behind a kicker": (["青石网：镇村新闻与公告栏目｜青石网", "您的位置：", "首页", "镇村新闻与公告栏目", "石匠手记：河边三年", INFO, *BODY], "石匠手记：河边三年"),
    "a column below its label": (["石桥", "石匠", "怎样在桥上站得稳当些", "分类", "匠人与手艺学堂", "日期", "2023年9月5日", "分享", *BODY], "怎样在桥上站得稳当些"),
    "keywords below their label": (["石桥", "怎样在桥上站得稳当些", "標籤:", "匠人与手艺学堂", "2023年9月5日", *BODY], "怎样在桥上站得稳当些"),
    "a day with its weekday below it": (["石桥", "石匠们都去了哪里呢", "青石時間", "09月05日(二)", *BODY], "石匠们都去了哪里呢"),
    "pictures behind a stroke": (["石桥", "青石镇最老石桥属实 青石镇石桥普通石板也有三百年/图", INFO, *BODY], "青石镇最老石桥属实 青石镇石桥普通石板也有三百年/图"),
    "restated as that of the original": (["青石镇三座石桥换上新石板_青石在线", "青石在线首页 手机青石", "语言选项", "（原标题：青石镇三座石桥换上新石板）", *BODY], "青石镇三座石桥换上新石板"),
    "restated in other quotes": (["老石匠的\"石头账本\"记了三十年|石桥|账本_青石在线", "青石在线首页 手机青石", "提点意见", "原标题：老石匠的“石头账本”记了三十年", *BODY], "老石匠的\"石头账本\"记了三十年"),
    "above the box of an account": (["<title>", "关于我们", "河湾村夜市昨晚开张", "石桥：三位匠人上台领奖", "河湾手记", "河湾手记", "微信号 hewanshouji", "功能介绍 与您一起看河湾，分享镇村新闻、美食特产！", "发表于", "收录于合集", "青石镇石匠学堂第三届结业典礼暨石桥开通大会", *BODY], "石桥：三位匠人上台领奖"),
    "announced, below one of another article": (["青石镇三座石桥换上新石板——青石晨讯", "河湾村夜市昨晚开张 摊位三十个", "2023-09-01 10:20", "地区:", "河湾", "河湾村夜市昨晚开张 摊位三十个", "青石镇三座石桥换上新石板", *BODY], "青石镇三座石桥换上新石板"),
    "one line with its info, below one of another article": (["青石镇三座石桥换上新石板", "河湾村夜市昨晚开张 摊位三十个", "2023-09-01 10:20", "河湾村夜市昨晚开张 摊位三十个", "分享", "青石镇三座石桥换上新石板 2023-09-05 来源：青石晨讯", *BODY], "青石镇三座石桥换上新石板"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "title"), CASES.values(), ids=CASES.keys())
def test_headline(lines: list[str], title: str) -> None:
    assert policynews.parse_text("\n".join(lines)).title == title


LETTER = ["关于老石桥栏杆松动的问题", "您好，老石桥有三处栏杆松动，孩子上学走过很危险，希望尽快修好。"]
ANSWER = "您好！来信收悉。镇水利站已派石匠到现场查看，栏杆本周内全部换新，感谢您关心石桥。"


@pytest.mark.parametrize(
    ("title", "said", "answer"), [("信件标题", "来信内容", "回复内容"), ("留言主题", "留言内容", "答复内容")]
)
@pytest.mark.parametrize("form", ["{}：{}", "{}\n{}"])
def test_a_letter_to_an_office_states_its_headline(title: str, said: str, answer: str, form: str) -> None:
    pairs = [(title, LETTER[0]), ("来信人", "石先生"), (said, LETTER[1]), (answer, ANSWER)]
    page = "\n".join(["镇长信箱_青石镇政府", *(form.format(label, value) for label, value in pairs)])
    assert policynews.parse_text(page).title == LETTER[0]


def test_a_letter_in_a_table_does_as_well() -> None:
    cells = [("信件标题", LETTER[0]), ("来信人", "石先生"), ("来信内容", LETTER[1]), ("回复内容", ANSWER)]
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in cells)
    page = f"<html><head><title>镇长信箱_青石镇政府</title></head><body><table>{rows}</table></body></html>"
    assert policynews.parse(page).title == LETTER[0]


HANT = [
    "青石鎮今年秋天整修三座石橋，換下鬆動的石板八十多塊，補上缺口的欄杆十二處。",
    "老石匠說，石板要選紋路直的，鋪的時候墊一層細沙，走上去才不晃。",
]


@pytest.mark.parametrize("title", ["陳師傅：把鬆動的石板換完", "國語課本裡的老石橋", "為老石橋寫信的人"])
def test_a_headline_in_traditional_characters_is_found_by_the_first_line(title: str) -> None:
    lines = [
        f"{title} | Stone Weekly",
        "Menu",
        "Stone Weekly",
        "人物",
        title,
        "走過三十座石橋，寫下師傅們的話",
        "By Ann Lee",
    ]
    assert policynews.parse_text("\n".join([*lines, *HANT])).title == title


def test_the_longer_part_of_the_first_line_right_above_the_text_is_the_headline() -> None:
    lines = [
        "石橋手記: 鬆動的石板換完了",
        "石橋手記",
        "走路，拍照，寫字",
        "2019年6月15日 星期六",
        "鬆動的石板換完了",
        *HANT,
    ]
    assert policynews.parse_text("\n".join(lines)).title == "鬆動的石板換完了"


@pytest.mark.parametrize("title", ["她／他們的橋", "青石鎮石橋展開幕", "10座必訪石橋"])
def test_a_short_headline_that_the_first_line_announces_stands_above_a_subtitle(title: str) -> None:
    lines = [f"{title} | Stone Weekly", "Menu", "人物", title, "一位攝影師用二十年走遍全鎮"]
    assert policynews.parse_text("\n".join([*lines, *HANT])).title == title


def test_a_column_that_the_first_line_announces_is_no_headline() -> None:
    lines = ["政府信息公开 - 青石镇", "首页", "政府信息公开", "关于整修三座老石桥的通知", INFO, *NOTICE]
    assert policynews.parse_text("\n".join(lines)).title == "关于整修三座老石桥的通知"
