"""What tells Chinese names from words. Written by tools/build_name_table.py; do not edit.

The figures are logarithms of odds, in steps of half a natural unit: how much oftener a surname begins a name than a
word, a character stands in a given name than behind the first one of a word. WORDS are the words that these figures
take for names, under their first character: those of two characters run together, longer ones apart. They are counted
in the dictionary of jieba, Copyright (c) 2013 Sun Junyi, MIT licence.

The given names and the East Asian surnames in Latin letters are those of Faker, Copyright (c) 2012 Daniele Faraglia,
MIT licence, without those that are words or places as well.
"""

SURNAMES = """\
-8 充
-7 督
-6 卑揭
-5 农年
-4 全印危家干琴空经计钦
-3 储党后夔强支暴水终融车
-2 乜代公冀别勾包单商国堵尧平广应成房时有步法游湛滑相简管羊衡解谯边过通陳
-1 万东丰习亢付仰余养冷劳华双呂咸山巢扶文暨曲权束松楼江池浦满漆濮申能花苍苟薄谈越郏阴韶鱼
0 乐云井关墨季宦容宿寿巫席常怀慎方查欧涂焦爱牧甘皮盛石符红纪练芦茅莘贡贲路连迟郁项高麻龙
1 丛仇元冼利匡卫古宁安宰富居屈幸廉弓敬昌昝景桂檀武毛沙温牛班璩白祁福禹秋羿芮苗荆蒙蓟蓬蔚言訾辛逄逯邴郗鄂酆金锺阳雍鞠黃
2 丘严么乌亓从伊伏兰凤刁厉厍司吉宣宫封尚屠左巩巴戎施明易晋朴柏柴栗栾毋毕洪燕益祖程舒苏蒲蓝蔺许谌谷费辜邰都鄢钟陶隆隗骆麦黄黎
3 仲任何况凌卓娄宓宗岳师庄弘惠扈柳樊汝汤汲沈牟甄盖禄章童籍米糜索荣莫赖邸闻阙阚陆隋须顾饶齐
4 丁佘卜卿史叶向周和哈喻夏奚嵇帅康杭林桑楚田祝秦穆竺粟罗臧范董蒯诸贺邝邢那邹郦钮雷靳韩颜马鹿
5 乔冉卞唐孟尤庾慕戚戴敖晁晏桓梅段殷沃滕熊缪肖胥苑茹萧虞覃贝赫邬邵郎郑钱闫闵鲁
6 伍佟姜孔尉岑庞彭於曾梁瞿窦翟胡荀葛裘褚谢邓邱阎霍
7 侯倪傅卢姚姬寇尹徐杜柯汪潘翁耿艾蒋裴詹魏鲍龚
8 于俞冯刘吕吴孙宋崔廖张戈曹朱李杨狄王聂蔡薛袁谭贾赵郝郭阮陈韦
"""


GIVEN = """\
-8 个产件价份倒像出到剧压句售场块套帐床店态掉案款毒版电症痛着码票种稿箱纸罪胶膜账货购酸题验
-7 乱伤低例债值具减刷券剂动去反坏坑婚局市幅急戏据控杂桶段氧油浆液湿漆片犯盒碱磁租税筒编缝罐胞脂脑舱蚀裂要视课贼跑透遍铺销阀限险餐饭饰齿
-6 下亡亩位住供借做写几办务叠吨吸哨器困址型垫墓导尿层届屑底怨息慢戒截手批把报排播数斑料斤机杆架染框械棍殖氨污泪泵测滴漏炭烧爆牌瓣疗瘤癌祸穿簧簿糊糕级缩罚署耗肚肠肽肿脚腰腺膏艘葬蜡血袋袍装角触订认讯诉诊试贸距车轴辆辈酮酱酶量钙钩闭闸除陷隙障霉页项骂骗鸭
-5 不丧了事亏些们佬促俩偏偿党冒凶判刻割劣包匙匹十卖厂号吧员味品哭唱啦嗓团圈地堵塑壤够夹奖奸妖媒嫁寸工币席度弹形怕患惯愤户扇扑技抵担拟挡挤捕插握摆摊擦斥断期条析桌档检棵次此毯气氢氮汽淀溼滑滞滤漠灾炸点热焊煤物狱璃界畜疫疮疹疼痒瘾盗盲硫碍碳磨秤窃窟竿笔笼签算篇篷类粥粪系紧线组织给绸缴缸聊肌肝肢肤肥胀胎胺脏腐腕腻苦苯苷茫茬萄蓄蔽蚁蟹袜裤褐警讨讲论讼访评话诞该读质贩资趟跌踪迫退逃遭避酯酷醛链锅锭锯间闷队陀隔面靴颈食驶驼髓
-4 上两串么乏乳亥亿体侄侣假免兑兜冈冤决况准凳凿分刊刑划刺剩勘匣匪区协卯厌厨口叭吃吞否咒咳咽哇响哑唑啡啶喉喘嘟噜噪嚷囊囚圾坟坯垢垮埋堆塌壳壶处失头妓孕字害对射屎岁岔差帚带帽幢座弊式弧弯役待性怯恨情感慌懒戌扣扩扫扯扰找抓拌挂捐捞掠搏搞摄是晒晕术杀板枚枢枪栓株核梗棉椎楞榄橱檐檬毁毡氯汞泡泣泻洒洗活流淫渍渴溜澡灯灰炉炔烃烤熟燥狂狠率球画癖癣皂盆盘省短矿硅硝碗碟碰磅示私秆秒穴究穷空窄窍笨等箍管篓篱粗粘糟缀缠网者肉股肪肺肾脆腔腥膀臂臭舆船茄荡菌落薯虐蛛蛾褂襟计证误诱说诵谈谜谬貌责贱贴贷费贿赃赌赔走趣踢蹄轮轿输辖辱返送逐途逝速造逼遣配酚酬酰醋钉钳钾错锚阻陋需鞘音颌颗额颤饱饼馏骨髎魂鸦鼠
-3 业乎互交仑仗付伙会伶伽余侮俗俘倍倦偶偷储僚僻八册击刨刮制剖剿助势募化匾半单卤卷厕厦变叛叨只吗吱吻告咎咕咧咪哄哦唆唸商啤啼喃嗒嗪嗽嘘嘱嚼回圳坂坐坛坞坠坨垒垦埔填塾墅墙壕外夜好妄妆妥委娶娼嫌孜孢孩孽它审室寮尺屈屉屋峒崽嵌帘幕幻廊廓弄弱影徙忘快怔怖恃恤恼悄悍悸惑惩想惶惹意愕愿慄憾戮戳房所扉打扭扮抄投抖抬抽拆拍拒拢拨括拭拼持指挖挛挫捆捉损捻掖掘揍描搬携摘撞擂支收故效敌敛敝敲整斜斩旁旅晌晚暇服朽材来杯极枱柑柚柴栏样桨桩梆梏棒楂榈榨榴榻槌槛槟槽樟橇橘橡歉歌歼毙氰汙汰沉没沽泌泳泾浸涂涉涎涕涝涡涨淋渎渣港游渺溃溺滚濛火炕炮炼烘烦烫焦焰煎煞燃爪爬牍牙牲犊状狭猩猪猾玩现琶瓶用番疚疡疣疤疽病痕痘痢痰痹瘟瘪瘫盏盐盔盟目看眷眼睡瞧瞪瞳矮矾砌砍砾硬硷碌碎磺禀秃秧程稻穹窖窜站竭笠笺筋筏筐筵筷箔箕篮籍粒絃纤纷纺绅绑络绝绽缆缉缕缘缚缺羚耍耙耻职肆肘胚脊脐脓脖脣脸脾腹腿膊膳臼舌航舶艇色节芋荒荚药莓获菇菜萜萝葯葵蒜蔑蔓蔗蘑虫虱蚜螂表衷裸褥褶覆规览解议诀诈词诫请谍谚谤谲豚负贪贫贮赦赶起趾跨跷踏蹈蹦身轧轨轭较辐辩辫边迷迹追逛逻邸部酐酒酪酵醌醣釉针钓钝钠钱铲铵锈锉锥键锰镀镍镯闺防附院零靠革鞋韧顶颊频颚颠饥饮饲饵饷饺饿馅馆馈驳骸髅髻鲨鳍鳖鳗鹅鼻龈
-2 且乓乞习乡买井亘优伞伪伴伺但作佣侧倌偻僮兔共关兽冗冻凄凭函刀刁创删别剪劈力匀匠匿千卧即却卵卸厅厢县及取受叫台叽合吊名吐吠吵吼呀呓呕呜呢呤呱呼咀咙咚咯哆哟哧哮哼唇唧唬啃喱喳喷嗝嗟嗡嗦嘛嘲嘴噤噬噹嚎嚐嚣囡囿土坊垃垛垩域堇堑境声夥夺奕妇妒妻妾始姻娆嫉嫩完宥宴宵寂寐尘就尸尾屄展属崃崩崭巷幌幔幛幡干年并序庶弃当录往徉徊忿怅怜怠怪恋恙恣恳恶悔悖悠惧惨惫惰愣愧慑慨憎懂懈懑战戾抑折护披押拇拗拘拙拣拷挑挠挣挨捏捡换捣捺接掩掷揭援搁搓搭摞摹撅撇撑撕撼救散旋族日旧昏昵晦暑暗暴曲曳替朦杈束杠构果枣枭枯柜查标栽梯棚椅椰楔楝概榖榧模欠欺步死殃残殓殴毫汁汇沓沥沧沫沱沼泄法泥洱浇浪消涟涩渌溅溉溢溶滓滥漉演澳激灶炊炒炖炙烁烂烯烷然熄熵爸爽猎獭獾珑班理瑚瓢甙由甸町甾畔畸疑疟疱疳疸痞痣痨痫瘠瘦瘩瘿癫百的皮皿盂盯盹眩眶眸睫睹睾瞒瞬砂研砖砜砧砸础硼碘碜碴礁社祟祷离禽秸秽稳稽突窗窝窿笆笋筛筮箧箩篆篙簇簌簪籽粉粕粮糖糜约纫练细绉绊结绘绞绳绷缓罘罩置羔羧翻聋聘肋肩育肴肼胃胧胸脉脘脲腈腑腮膈膘膨臊舞般舰舷茉茧荤菠菩菸萎萱葡葫蒸蔫蕈蘖虑蚂蚌蚤蚴蛄蛋蛙蛭蛹蜇蜒蜓蜘蜴蜻蝇蝗蝠蝨螟螺蟀行街衣补衩衬衰袂袄袒袖袱裆裘觅讪讫记讹讽识诛诤语谁调谎谐谑谙谛谱豆象赁赂赎赏赖赘赚赠赴足跤跪路跳踝踞踵躁躅躇躯软载辊辑辕辘辙运近还选邮郊郸鄙酋酣酥酿醇醚醺釜釦钢钨钮钼铛铝铬铯锌锣锤锵锹镁镰门闲闹阄阜陂际隅隘难集雇雹雾霎霾靶鞭顷颅飒飕饪饬馁馋馍驭驴骇骚骼鬃鬼魄魅鲜鲟鲷鳄鳟鸡鹑麸黜黠鼓龋龛
-1 七万丈丑专丝乒书于五享亵人仔他代仿众估佞佯佼使侩侪俄俑俱俸候偎停僳入六养净凑凹刹削剥副劫劲劳勺匐北匮医午卑印历厘厥发叱史吁吝吭吹哏哒哝哺唁啉啪啬啷喻嗔嗖嘌嘢噎嚅嚓园图在圹坍坜坷坻垄垸埙埠堤墒墟墩壁夕多央奋女妨妪姿娩娱婿媳媾孀学宅宕定实客宿寇寝寞察寥寰尖尝尬尽岸峭嵋嶂巫帖库异弈弓径律得心忌忧怏怩恹悉悒悚悟您悯悲惘惮惺愁憨戍我扒扳扼抠招拳挟捩探推揣揽搂摔摸撤撮撰操擢放教斗早旬旱时易映昧晰晷暂暖暨本朵权杖杞杷枉枝枷柄柩栅校桅桉梳棺楼榔榭樵欧止殡毂比氓氟水求汊汐汛池汹汾沟沦沭沸沿泊泼洋洲派浅浊浓浔浜浴涌涮涸淘淡渗湎源漳潮灭炎烙烛烟烬照熨燿牖牛牢犬狐狲狸猜猝猫猴玑环玻珞琅琐瑙瑯璧瓜瓤瓷甥畅略疙疯疲疵痂痉痧痴瘁瘌瘘皁皑盅盎盖眠睬瞰矜矢矩砝砣破碇磷祭禁秕积称移稍稞稠稣窑窦童端符筑答筝粑粼精累纂纠纥纱纵纹绎经绒绕绩缎缔缮羞羯考联聚胁能脯脱腋腭腱腴膛艺芦芪芯花苋苗苛苣茎茔茗茱茸草荐菖菪萼葱蒲蓟蓥蔬蔻蕃蕉蕨薄薹藉藏蚊蚧蚪蛀蛆蛤蛸蜊蜗蜥蝈蝎融螨螯蟆蟥衅衊衢衽被袭裙裹覈观觉觞讶讷许设译诘诬豁豉豌财贬赀赳趋跟蹊蹬蹼躺转轰辍辞辣过进违述逆递通遁遗遮遽邀邃邡邪郁酉酊酌醒醮释重钛钞钡钥钴钹铀铃铄铅铐铢铣锂锄锑锻镂镉镑镜阅阈阪阴阵陉降隍雉雌雕雳靥须颏饯饶饽首驻驿骆骡鬓魔鱼鲢鳃鸟鸯鸽麻黑黝鼬
1 三丘丙丛严丫丰为主举久乙二亢京什介仓以仪伎佃佗佚便俪修傍催儡光兵冥冶刃则利加劾升卡古叩司同后吏吟听呆周呵咏哗哩唷喊坤坪垠基堂塞增墨壑壮奴妈妙娃娥婆婴媚嫂宙宠宽宾寄寻尊岗岩岭峙崖巅己巴巾布帛帮常幸幼幽庇府庸归彻征循忍怎恐惜慰成或戚戴扁拂拐拔拱拿按挚挥挽捧攻政敷施旗无旦旨旷晃更最望木朴村杭杼枋枕柱柿栗梭棘楣樯橙橹欢欲歇殊母民汀汗江汪治洁津济浑涤润深渚渡温湫溪滋漱潼灌灼炬炯煌熙熬燧爱父牧牵犀独珀珈珉珊珠琢瑰甜生田男畏疏疾皱益直眉眯睐督矛矶砻碓碾祝禺科稼窕窘竹笈笛笞第策索繁纣纬绛绢绣绰绿缪罄罢羊美羡群翳而耐耕耳耸腊腩腾膝致舍舟芒芥苇苏苓苔苞茅茶荆莨菱蓬蔷蕊蕴藜藤蛮蜂蟾衔衙衫衲西见觐誓讳诲谅谓谢谯豹赢践辟迁适遇道遥都采里金钒钟钵钿铁铸锋镇镖镝长雀雏雨霭霸非韵预飘飙马驯驷驾骑高鲤鹊鹞鹰鹳麦龄
2 与丐东中临义也亚仆今仍从仰伐传伸何佛佳俏保元兮兰兴冀冕冠冢冲劝勤勿卉卜占卫厄厉厚厝叟右吓含和哀哉啊啸喂喧嘶嘻噶国圃坎堡士复夏天夷奢姑姓姜姨威宁守安宛宜宫宰家富寺将屠屯嵘嵬左帆师平幺庐庙庭强彬彰微徽忙忽恪恻悦惊惕愈愚戟扎托执扬抱挺捷揉提揖搜摇摩敦斟於既昂昔昼晨景暄曦曰朔未札杉某柘柬栋树栖格桐桔梁梓梢楷横檀歧毕汶泉波泯海涧涵淖淹添渠滔潜澈澜灵炽烈爹牟犹猗猛琴瓦甘甬申畿皋皓皖盈监盛相睦瞎知矫砚磬礼祀禾竞章竣竺笃笑简籁粤粹红绪缨缰翁翘耆耘胡自至艮芝苑苟荟莞菁著董蔺蕾藕藻虎虏虚蚣蝴衡裔诗诣详谕谧谭貂贡赋越躲辰迅迎远连迟逢那邵鄂醉鉴銮铧铮银锐闯闾阑阙阡陵隆隐静顿颁颂领颐香驰骝髦鲍鲸鳞鹿麓龟
3 丁世丹乌乘乾亭亮仕仙侍侠俣俭倚倪健僖兄全兼再军冬冰初华卒双另召叹呈咸哈唐唯喀善喜圭圻均坦垣埃塔塬大契如妃妤姗姚姥娇娘婉嫔寅寨小少尤岳峪峰峻帅帕庞康延弋引弟彤彼御必忱怀怒总恕恰慎慕才抢拉拥掌擎擒攀文斋新旺显晖朋朗杵松林柔柯柳栎梦梨椁椿榆槐殿汉沁沃沈沐沪泗浙浚淑淮清渐渔滦漪瀚煦玫真睿瞻磐秦稷立紫纯纲纳罗羌聂肃肖胜膺舫艳芙芸荫莘莺菊萌萨蒙蒿蔡薛虞虹蝉誉谨贯贲贺赐赤跃辛达迈逸邑邦邱郎郑钺铿镐镶闱闽阁陈陟陪陶雁雄雅雪雷震鞍韩顺顼颜骄骅髯鸣鸥鹄黎默齐龙
4 丞云仁伦侃俐允兆先克公其凌凡剑勇博又可吾哥嘎圣堪夫奇奈奉奔妍姊姐姝姬嫣孙宝尉尼履岚岫岱岷巡巨巽广庄庆庥庵廉廖建弩志忻思惠戊戎扶承抚抿振敬斯昀昌明春晁晴智朝杏柏桑棠楚楹榛樱正武沛泰泽洪渝湘湛滇潇潘潞濠炀焱煜爵爷牡特献王玺珏琬琮璜甚癸登皙硕磊祜祠禅福秀秋秩竟笳绥维罡羽翔翠翮老聪肯臣臻舒艾芹若苻荥荪莎莲莹莽萧葑葛薰衍衮覃詹诃诏诚诩谏豪豫贝赞趁辅辽逍钗锟锦锴镒镭闵阎阮雯霁霄霞青韫颉颍颖颢飞馗馥驹骥鹗黛鼎
5 丽仝仞伯佶依俅僧儒兹冯剌劭勒卢各君启吴嗣坚墉夔奥娟娣嬷孚宇宋宣宪寿尚巍巩帝廷徵忒恒恭慧戈拯拴敏敖昆晋晏晗曜曹朕李枫桂桦桧殷汲汴沣洛浠淇淦澄灏灿炅炫烨焘焯煊熹玖玛珍琼瑟瓒皇瞅砥祈祖祚筱繇罕翎耀舜良茂荻莉葆蓉蓓薇蘅蟠裕裴褚诒诸诺谟贞贵超轲迪遂郭钏锡锷锺闰隽霍靓鞅馨魏鲁鸾鹤麒
6 之亨佐佩侯俞傅兀冉凯勃勋匡吉培墀太妮娴婕婷孝宗宸尔尹岂岐岑嵩弥弼彝德恢恩惟慈懋昕昱晔晟普曙曼曾杜杨杲梅榕欣毅汜泓洙洵涅涛渊溥滕澍濂瀛炜焉燕狄猷珩琏琳璇璋璐璞畴禧禹穆笙继绮胤胥芬芳芷英茜茨茹荀荃荣莫蔚蔼蕙藩蛟蜀蠡贤贾赫赵轩辉逊逵遵邓邺郡鑫铉铭镛阗阿陇陕韦韬骏骞骧鳌鹃鹭麟鼐
7 伊倩凤刚努卓叔吕哲嘉姆娅娜孟宏崇庚弗弘徐恺懿昊晓朱桢歆氏沅浩淞玄玉玮琛琦琪瑛瑜瑞瑶皆碧祁祯禄筠绶羲翊翰耿苌莱菲蒂袁谦贻迦钊钰铎铨雍霆靖韶鸿
8 丕乃乔亦仲伟俊刘卿奎媛尧希彦彪彭忠怡斌斐旭昭杰桓森楠毓永汝淳炳焕燮玲瑾甫祥祺秉绍耶肇萍襄钦钧霖鹏
"""


WORDS = """\
丁 卯基当烷零香 二烯 关根 能通
万 世乘元全古国圭安宝家幸民福科贯达道邦里金隆 余元 公里 公顷 分之 劫谷 千瓦 国权 多元 学文 学远 左右 日元 松浦 港元 维网 美元 英镑 震山
上 - 官体 官占 官得 官洲 官犯
丘 陵 道长 陵区
丛 中书林生
东 东亚京兴升华吴周大夷安宫家岳峰巴平征德施昌晋林汉江海渡盛胜至芝莞莱西道阿陵非魏麓 京城 京湾 京都 北亚 北军 北方 北虎 升镇 华门 南亚 南方 南欧 南风 向西 安门 宝区 平湖 拉河 方号 方学 方式 方省 方网 方队 暖阁 来顺 林派 正教 海岸 海道 直门 西向 西方 路军 连吴 道主 道国 门城 门外 门寨 门屿 门礁 门路
严 令冬加厉复守实家密寒峻明查格正禁肃苛谨重霜 义埙 肃性
丰 厚富沛润田盈盛硕美茂裕都采
乌 云什利力发拉斯木桕江苏金镇青鱼鸡黑龙龟 伦古 干达 拉圭 日图 江镇 蒙山 龙岭
乐 天子安山师平府章都陵 呵呵 府诗
乔 木治石红
习 尚见 家池
于 是洋 是乎 步廊
云 中云南和天山岭州彩杉母海豹贵锦阳雀霄霞龙 中雕 台山 杉林 梦县 绕龙 雾山
井 田 田制
仇 人家
从 严中今众优军前命实容宽小属师政教未权江简而良轻重
付 与托清诸
代 善领 主任 总理 掌教
令 - 狐掌 狐绝
仰 光天慕望
仲 夏裁 裁员 裁者
任 一何内凭命官意教满用由职脉选 何人 免权 组长
伊 万东人兰凡利吾始宁朗特犁索 利湖 斯兰 朗语 朗队 犁河 瓜苏 甸园 里安
伏 侍兵天牛特虎诛 牛山
何 为人以其力在如妨尝干年必意故方日时来止用谓门须 年何 红药 足道 铁手 长工
余 元光姚家晖杭裕里 万元 公里 壮远 姚人 少群 沧海 观主
储 - 济仓 秀宫
元 丰代军勋宝帅旦月朝狩素老首 义方 古代 大都 宫城 谋人
党 建纲羽 中央 卫军 政军
全 宗福 冠清 唐诗 家福 真剑 真道 聚德
公 仆侯允元公勤卿国安家平德文明正海爵爷相立章 主道 使衔 元前 子爷 孙家 安厅 安县 开信 开赛 正性 民权 生桥 益金 积金 羊学 羊家
兰 大山州湖溪特考芝花阳顿
关 东中公兴内切卡城子山岛帝平张怀注爱羽西连露顾 宁兵 安基 联方 路圻
养 兵家成母父生老蜂 心殿
冀 东中
冯 - 难敌
况 且
冷 光天宫峻杉汗清笑遇静 冷道
凌 云厉州晨迟驾 退思
凤 冠凰城尾山梨翔阳 丫头 凰寺 凰山 凰桥 来仪
刁 钻难
刘 表 彦彬 澜涛
利 于亚刃剑多己撒权民润益箭索维马 安人 比亚 润率 用光 雅得
别 国家提
劳 保军顿驾 什子 力士
勾 勒引
包 公含扎拯涵银 二奶 红巾
匡 扶
华 东中为丽亭佗光夏安宝彬文新旗氏泰润瑞硕纳美裔西贵辰里 严经 侨城 力西 南虎 国锋 尔街 清池 盛顿 蓥山 西村 觉明
卑 - 尔根
卓 异然绝著见越 不凡
单 元宁相纯 树模 詹歇 身汉 铁生
南 - 宫市 宫齐 门湾
卜 卦筮辞
卢 比 员外
卫 兵冕国城士尉戍星校生辉铁 星城 生厅 生学 生巾 生所 生法 生部 生院
印 尼绶 尼盾 第安
厉 声行鬼 无畏
双 刃双喜塔峰拥生赢道龙 水村
古 义书人今代典刹史国城堡塔士寺山巴庙建文时月本朴松树格桥猿琴田称稀筝老董训诗道都里铜镇镜陆雅风 三国 代人 代史 兰经 典舞 城堡 希腊 文化 文字 时候 琴台 生代 田县 罗马 铜色 长堤
史 书册前学官实家方略籍观记诗迹 学会 学家 学界 镖头
叶 县子家挺柄猴肉脉腋轮鞘 浅予 绿体 蜡石
司 令南库法长 令官 令部 法权 隶校
吉 他兆利士安庆斯日林特米萨象达野首 大港 普车 林市 林省
后 世唐嗣妃娘晋汉秦继赵魏 举兵 备军 汉书 继者
向 上东前善往心性斜晚来海背阳 心力 日葵
吕 剧
吴 县国用起
周 一三二五代全六刊初口四围天家密岁年延折旋日易朝末村济游礼至详身转边长颠 作人 坤仁 恩来 期律 转期 转率 转额
和 丰乐亲县善声平弦悦文易暖服歌煦田睦约缓解议谈谐顺龙 平区 平号 平奖 稀泥
咸 丰宁平海 丰县 水湖
哈 佛利哈密拉欠罗航谢达里 哈哈 尔滨 尼族 工大
唐 书人代初县宋朝末河突诗 人街 山市
商 家朝洛海王贾鞅 家堡 洛山
喻 为示
国 军君大奥姓威安宝家师庆徽文泰王立粹 务卿 奥队 子监 庆日 庆节 民军 清寺 防军
墨 城子宝家绿 尔本 累河 绿色 西哥
夏 代历县国夜天娃季州布收日朝末秋粮至 侯徳 侯恵 侯惇 侯楙 侯覇 商周 常服 秋季
太 - 史令
奚 落
娄 - 山关
孔 子府径洞目穴融道隙雀
孙 女权 悟空 行者
孟 买县子家州津浪 良崮
季 军梁风 后赛 家嘴
宁 可国城夏宁安寺波海肯远都陵静 国府 海县
安 东丰乐于享保全内南危吉和国培多妮宁定家居布平庆康徽心慰抚拉放曼歇民泰源溪生眠神福联腾营西设详贞达适逸阳陆静顺顿龙 七州 乐死 乐窝 全区 全带 全性 全感 全法 全部 力满 大略 定门 山岩 庆市 徒生 徽省 第斯 草儿 赛蜜 锁子
宋 代体初史朝词
完 - 颜合
宗 主亲子室师庙教族旨法派社祠 主国 主权 主爷 主督 人府 教史 教学 教性
宣 传召和城州布慰战扬教武泄称统言誓 传品 传画 传部 传队 政院 武区 言书 诏员 金受
宦 官海
宫 中内前城女娥廷殿观调里门闱阙 城南 才会 殿式
宰 相 牲亭
家 - 乐福
容 克姑忍纳颜
宿 主卫命存将州根舍营迁 舍楼
寇 准
富 丽于人农华含国士婆家强有民水泰翁藏裕豪贵阳饶 士山 士通
寿 命山星桃礼辰 兴国
封 一丘二信冻土存官山建死泥爵疆皮禁禅赏锁门 书子 建制 建性
尉 官缭
尚 且义书可存无有未武
尤 为其物里
尧 舜
居 中于士多家庸心民留里首 庸关 民区
屈 从伸光原尊居膝
屠 刀城夫宰龙 龙刀
山 丘东中丹后国寨寺岗岩岭岳峰崖巅庄村杨林梁民泉洪海涧溪珍田羊茶西越道里镇陵雀雨麓 东人 卸岭 寺镇 毛榉 海关 海卫 海城 海经 神庙 粟林 自西 茱萸 茶花 西人 西路 道人 里人 里红
岳 丈家州母父飞 不群 阳楼
左 传侧右岸拉掌方旋权派翼耳联舷营路近首 企弓 光斗 右两 右分 右手 右派 右门 掌门 撇子 权县 路军
巩 县固
巫 山峡师 山县
巴 丁东中丹人克卢厘县哈国士尔山巴布库拉掌斯望林比河特登结罗苏萨西里金顿马鲁黎 东县 厘岛 哈马 尔干 布亚 拉克 拉圭 拉那 拿马 比伦 西人 西木 西队 里坤
师 专从兄公友哥大妹姐娘尊师弟徒承母法父爷生范部长门院 实兵
席 勒子
常 任备山州常平德有温绿胜见言青 备军 德市 见于 见病 言道
干 戈贝 光豪 巴巴 椒含
平 凡和均坦复安平明添衡静 均化 安里 常人 常心 平的 方米 衡木 西伯 西王
年 - 青人
幸 喜存得甚福而 福感 运儿
广 东义元博大宁安平德昌汉达陵顺 安门 州湾 布政 济河 渠门
庄 严主周园子客家稼重院 园主 稼人 稼地
应 从允召大天承景诺
庞 大
康 乐亲佳健复宁定泰熙生
廉 政洁
弓 弦弩箭 弩手
弘 历图扬治
张 北口嘴掖本狂贴载量 佑才 北县 湾区
强 健军大震
徐 州海渭 州市
微 - 生物
怀 中古念抱有柔特素远里 远县
惠 及山州民
慕 名庆 容家
戈 壁
戎 马
成 仁仙佛全天家帝才文林立龙 其为 建制 思危 文法 清波
房 东中梁
扈 从
扶 桑正
拓 - 跋氏
揭 晓
支 吾承 建桥
敖 包
敬 仰佩奉慕爱献畏礼重 老院
文 丛中传华哥墨士安宗峰帝广庙思成才文昌明武殊治泰献王科章翰臣苑莱豪采雅静龙 化宫 学士 学家 山州 廷式 昌鱼 明史 泰来 献学 理科 科生 言文
方 便军可向圆城士子家山巾平庄志才柱根格正生知策腊舟言越 人智 西冷 言学 面军
施 主以加威展放政救治济琅礼舍行
时 兴宜尚文辰髦 台军
昌 平盛都黎 平县
明 丽亮人代令儿净史堂天媚察年心教文日早明星显晨晰智月朗朝末治清澈珠理白知确细艳言辨远道里镜 晃晃 朗化 白人 眼人 矾石 礼部 顾炎
易 于传县发名学帜得怒懂溶经 北河 筋经
晁 错
晋 中书京代北升南国城州朝江王绥西见阳 东南 冀豫 察冀 西北
晏 子
景 仰山泰致观颇 颇族
暴 君怒雪 风雨 风雪
曲 府江直靖 凤来 非烟
曹 操
曾 经 都区
有 喜如志 利于 志于 意思 益于 过之 鉴于
朱 漆砂笔 梦魁 由检
朴 刀实拙素
权 利威宜益臣衡贵 分立
杜 撰绝
杨 业 不悔 家埠 百业 苗洲
杭 城州汉 州人 州湾 得放
松 巴木林柏树江涛滋辽香 山堡 林山 水桥 花江
林 业中任内冲区县子家带木果海立芝荫边里 业部 兆枢 豆豆 风眠
柏 木林树 林墙
查 封明清询问 浦诗
柳 城家州木林枝树江河絮 叶刀 树下 湖坝 素素
柴 刀禾胡草门
栗 子 林嘴
桂 东冠南圆林花西阳鱼 质廷
桑 叶园拿树梓植海蚕 干河
梁 山州柱
梅 县子州树花里雨 家坞 州市 雨期
楚 国州辞雄 地居
楼 主兰宇群道阁 九楹 阳生
樊 城 城区
檀 木香 香山
欧 亚元姆拉文格美里 元区 安会 洲人 罗巴 阳克 阳天 阳山 阳峰 阳建 阳洛 阳海 阳靖
步 伐军履 兵师 兵营
武 丁义人侠侯功卫士备大夫夷威学安官将川师库斗昌松林汉清生略经艺进都阳陵麻 三通 夷山 学中 当山 昌区 昌站 汉站 汉队 清县 进士 陵山
段 子家落长 时间
殷 切勤商墟实红
毋 宁
毕 升天比生竟露 业生 家荡
毛 利南发子孔尖巾毛竹茛 利人 利率 南族 孩子 庆国 茸茸
水 云仙军塔寨文阁雷龙 仙花 文学 晶宫 曲柳 汪汪 浒传 灵灵
汝 南州阳
江 东中华夏天宁安左村汉津浙海淮苏西道都陵青 南西 夏治 宁府 宽水 汉区 河水 波渡 渭清 纳苗 醉章 陵县
池 - 月堤 际尚
汤 加圆杯水药 化龙 尤杯 杯赛 用彤
汪 洋
汲 取
沃 土野顿 达丰
沈 丘城思阳 阳城
沙 丘俄僧发堤子山岗州巴弥拉棘沙河洲海湖湾滩特田皇石里鱼龙 丁鱼 捞越 洋县 特队 通天
法 伦军勒国宝家师庭拉文王相老郎 兰克 兰西 勒亚 华寺 国人 学家 尔加 尔萨 拉利 拉第 新社 西斯
洪 亮堡大山峰州朝武水湖熙福积都钟门 向阳 安通 山区
浦 东江
涂 抹改 长望
温 厚和婉存家州庭暖柔格水江泉润莎言雅顺馨驯 体仁 南扬 和派 方义 方山 方悟
游 侠弋 牧民
滑 冰翔雪
满 仓含堂天布怀文汉清贯 天星 江红 洲国 洲里
漆 树
濮 - 阳兴 阳县 阳市
焦 木灼耳黄 宛儿 山河 文期 柳线
熊 熊猫胆 十力
燕 京园国子山窝郊都顺麦
爱 国子将徒惜慕戴抚民河琴神美 丁堡 国心 国者 琴海 立信
牛 仔奶家毛津羊群虻郎顿马黄 万才 书道 爱江 羊肉 轭湖 金星 鼻子
牟 利取
牧 师民羊野马
独 - 孤红
王 位储八国室家导屋座族权水法牌砾者
班 主吉子师禅超里长 主任 图人
甄 别选
甘 休南宁州泉甜美肃露 夫人 肃省
田 七中主单园土埂头家径汉猎舍螺赋边里野鼠
申 明银 包胥 宿令
白 云人令光军净刃发圭城塔天子宫家山布旗昼杨桦水沙沟河洋海烟熊猫瓷痴白皙石磷米羊芍花莲虎蛇金铜银雪须领马鱼鹇鹤鹭 世镜 令海 兰地 兴儿 唇鹿 垩纪 大褂 居易 开水 日梦 毛女 沙洲 河县 炽灯 癜风 白的 皮书 眉鹰 矮星 花花 萝卜 蛋白 话文 马山 鹿原
百 - 里洲 里酚 里香
皮 儿子张毛 日休
益 发州智都阳
盖 世子州房章起 天说 碗茶
盛 世京传典唐夏大开怒润誉赞
相 与中乘传依克公劝国宜左思悦承知继若衡连逢 国寺
瞿 - 式耜
石 勒坝城塔墨子安屏山岛崖斧星松林柱桥河洞海涛湖狮碑碣磙英阶青龙 华堰 夫人 存山 帮主 景山 狮子 破天 象生 达开
祁 山连 连山
祖 传先国孙居师庙母父训 右社
祝 愿捷祷贺
福 临克利大威寿将岛州建斯星晋泽清特田祉银 利院 布斯 建省 拉多 楼拜 田区
禹 州
秋 儿冬后天季月末水汛波田雨风 庄稼
秦 代军国安山岭川州晋朝汉河淮腔 家洲 属南 淮河 红棉 置南
程 序志文陆颢 序法
穆 克勒易萨迪 斯林
空 姐明智 明拳
窦 - 房结
章 京则法程节鱼
童 儿子年心男谣 百熊
符 箓
第 - 五个 五代 五件 五任 五位 五元 五册 五十 五卷 五句 五号 五名 五品 五回 五场 五块 五天 五套 五家 五局 五层 五届 五幅 五年 五批 五招 五拳 五日 五期 五条 五枚 五架 五根 五次 五款 五步 五段 五版 五盘 五种 五站 五章 五等 五篇 五类 五粒 五组 五艘 五节 五课 五路 五轮 五辆 五辑 五遍 五道 五部 五重 五队 五集 五项
简 捷明章 亲王 长老
管 仲家领 家婆 弦乐 风琴
籍 没贯
米 业亚兰夫拉格汤特粉粒色芾酒 利都 第亚 老鼠
粟 米
糜 子烂
索 取子尼引然索道 取权 额图
红 光军利叶塔娘安山巾布旗星木杉松柳树桃梅河海润苕茶莲藻铜霞颜 卫兵 四军 外光 娘子 安县 宝书 彤彤 曲米 曲红 楼梦 水河 红的 苗正 衫儿 豆杉 领巾
纪 元念纲 传体 冰川 念堂 念塔 念展 念日 念碑 念章
练 兵功武达
终 弟老
经 - 世实 江波 济师 济林 纬仪
罗 什兰列刹加唣嗦城家山布干文汉海湖田盘素经网致西马 安江 密欧 得岛 洗河 海城 湖区 田县 马式
羊 - 子庙 献容
耶 - 律国
肖 - 上唇
胡 人匪同吹子扯来桃椒涂蜂言诌话说适闹须风麻 同口
能 耐 进宫
舒 坦展张心畅缓适 适度 适性
艾 - 滋病
芦 笙苇荟
花 丛冠剑卉圃布托旗旦木柱树生红茶莲蕊蕾都香 万紫 博会 博园 园里 岗岩 岗石 木兰 梨木 生米 观景 铁干
苍 天松生翠老鹰龙
苏 中丹俄共军北南园宁州拉木杭林武澳珊瓦秦联轼辙醒铁非 东坡 州人 州河 拉威 星河 格兰 维埃 里南 麻喇
苗 圃女子家木
苟 同安
范 围式文本 帮主
茅 山庐盾舍 新进 林口
荀 子
荆 东南州府棘江沙 南府 宜菜 楚网
荣 光华幸格立膺获誉 誉奖 誉感 辱观
莫 亚名大如若言邪非 声谷 过于 须有 高窟
萧 县山条索
葛 - 洲坝
董 子家源炯 事长
蒙 古哥山恬文昧汉牛特蒙达迪逊 古人 古国 古文 古族 古语 古马 哥汗 巴萨 巴顿 政制 汗药
蒲 圻州甘草 式耳
蓝 光图天山布本海田筹藻领 皮书 筹股 绿色
蓟 城州
蓬 勃松蓬
蔚 山蓝 蓝色
蔡 - 甸区
薄 冰幸礼 一波
融 雪
衡 平
袁 枚
裘 皮
西 - 门口 门庆 门町
解 元劝宝 放军 放后
言 中传官志念明辞重
詹 - 事府
计 - 大妙 无施
许 久可国多家昌诺都 三品 可证 多倍 多天 多年 昌市 立群
诸 国城多如子岛州暨生般 职司
谈 天笑 恋爱
谢 幕意绝谢
谭 - 处端
谷 主仓城子 城县
贝 壳宁格母类里雕 利亚 雷帽
贡 士献茶赋 献率 献者
费 力劲县城尽心时神米 席尔 米子
贺 信兰卡县喜海礼词龙
赖 以斯特
赫 然 赫的
赵 构 员外 率教
越 冬加国秀 南人 城岭 来越 王勾 野赛
路 军南向基子德桥西遇 剑法 易斯
车 夫臣 城西 尔库
辛 丑劳勤夷格辣 弃疾 迪加
辜 - 胜阻
边 远 孤石 防军
过 世冬敏继 敏性
连 任同城天山忙成珠生续绵翘胜营败贯连锁长 云港 心桥 珠炮
迟 延暮迟
通 义天宝志才明晓海知红辽达顺 信兵 古斯 天河 政司 济渠 海运 知书
邓 县州
邢 台
那 么儿双大天年日时晚曲末样根汉般边里马 也好 会儿 化子 时快 阵子
邱 - 得用
邵 阳
邹 容
郁 江 光标 金香
郎 中
郑 克和家州重 卫国 州市 板桥 镖头
都 匀司城尉灵督统行 察院 护府 江堰 督府 能安
鄂 东北南博城州皖西 三州 毕河 西北 豫皖
鄢 陵
金 丝丹乌代元光兵冠利华印发叶国城威嫣子学家富山川州平库庸文昌星枝根榜殿汤沙熙牛瓜石秋花莲蛇蝶融都铃银陵领风马鱼黄龟 一南 丝猴 乌派 信安 刀绣 娃娃 字塔 家湾 属丝 山寺 德队 斯敦 日成 月兰 正日 毛狮 水桥 水河 沙江 石学 红石 融学 钱松 钱豹 银花 面佛 黄色
钟 声山楼爱繇馗鼓 万仇 乳石 祥市 阳阳 鼓楼
钦 佩敬
钮 扣
钱 包塘币物粮财 运录
长 - 孙女
闻 名听喜声见言达 一多 其详
阙 - 右门 门未
阳 光历坡城子山平府新明春朔江沟湖痿虚谷 三蒸 平关 新县 离子 谷县
阴 云司天平德曹柔森虚道雨 气森 盛阳 谋家 道炎 阳历 阳家
陆 丰军域基川战栖海游生相续羽航路运 军部 卖婆 家嘴 展元 海空 胡理
陈 年旧腐规设词说述迹 家铺 币桥
陶 俑冶土方瓷醉铸 然亭 行知
隆 中冬庆胸重隆
隋 代唐朝末
雍 容州正熙
雷 击区同声射山州暴管观达锋雨音鸟鸣 音寺
霍 地山然都金
鞠 躬
韩 信元国城家愈文江语非 国队 山童 熙载
项 城王羽英
须 发根眉知臾
顾 全及客忌念惜源盼虑问 养民 得上 金标 问团
颜 色
饶 命恕有舌
马 丁上亚什儿兰关刀列刺力勺厩口嘶头奶尾屁山岛帮弁扎拉术来棚步河沽灯球甲科约群背虎褂赛路蹄达道里镫鞍鞭鬃鹿龙 六河 六甲 利亚 尼亚 来亚 来语 林工 耳他 蜂窝 行空 蹄声 那瓜 铃薯 鞍山 鞭子
高 一三中丽举亢傲僧兴利升卢原喊坡塔士大宗官家密寒尚居山峰峻崖州平强徒悬成扬攀斯新昂明朗树梁欢洁深清温盛祖粱纬耸薪见贵超远铁阁阳阶陵雅领高龄 一功 中生 伯年 加索 名衡 唐州 基庙 家岭 山族 岭土 岭石 峰期 平原 新区 材生 松年 梦九 水平 蛋白 起潜 长河 陵镇 高的
魏 国
鱼 松群贯雷鳞鹰龙 氽元 雷艇
鲁 南国山班迅钝 有脚 磨路 西南
鲍 鱼
鹿 皮肉茸 杖客
麦 克冬加子田秸穗芽苗草道 地那 当劳 积山 芽糖
麻 利城子将布木醉雀黄 醉药 雀战
黄 信兴原叶土安家山岛岩州巢巾帝教旗昏桥榜水沙河泉泥浦海淮牛瓜疸白石素绿羊芩芪花蜂裳豆连道金铜门陂陵骅鱼鳝鹂麻鼬龙 二州 伯流 原城 原河 土岗 州区 州菜 果树 格选 梅戏 梦然 橙子 河口 泛区 浦江 白色 绿色 花岗 花菜 药师 蕉风 金湾 铁矿 铜矿 陵县 马褂 黄的 鼠狼 龙山
黎 平庶族明民阳 巴嫩 拔力
齐 全发名国声备家心放整集鸣齐 化门 白石 达内
龙 亭凤华城大宫山岩岭川州树江泉洞湾潭王胆舟虎虾里马驹 井茶 京沙 合玺 岛主 泉山 泉驿 画凤 羊峡 虎山 门山
"""


LATIN_GIVEN = """\
Aaliyah Aaron Abbey Abbie Abby Abdul Abigail Achille Adam Adamo Addison Adelasia Adele Adelmo Adrian Adriana Adriano
Adrien Adrienne Adèle Adélaïde Agathe Agnolo Agnès Agostino Aidan Aiden Aimee Aimé Aimée Alain Alan Alana Alberico
Albert Alberto Alderano Aldo Alec Aleisha Alejandra Alejandro Alessandra Alessandro Alessia Alessio Alex Alexa Alexander
Alexandra Alexandre Alexandrie Alexis Alfio Alfred Alfredo Alice Alicia Alina Alisha Alison Alistair Alix Allan Allegra
Allen Allison Alphons Alphonse Alvin Alyssa Amadeo Amaia Amalia Amanda Amedeo Amelia Amico Amleto Amy Amélie Ana Anahera
Anaru Anastasie Anaïs Andre Andrea Andres Andrew André Andrée Angela Angelica Angelina Angelo Angie Angus Anika Anita
Ann Anna Annabelle Annalisa Annamaria Anne Annetta Annette Annibale Annunziata Anouk Ansaldo Anthony Antoine Antoinette
Antonella Antonello Antonia Antonietta Antonina Antonino Antonio Antony Arabella Archie Ari Ariana Ariel Ariki Arlo
Armando Arnaldo Arnaude Arnulfo Aroha Arsenio Arthur Arturo Asher Ashlee Ashleigh Ashley Ashton Astrid Ataahua Atenulf
Audrey Auguste Augustin Augusto Aurore Aurélie Ava Awhina Ayla Azeglio Baccio Bailey Baldassare Barbara Barry Bartolomeo
Beatrice Beau Beauden Becky Belinda Bella Ben Benedetto Benito Benjamin Benoît Benvenuto Beppe Berenice Bernadette
Bernard Bernardo Bertrand Beth Bethan Bethany Bettina Betty Bevan Beverley Beverly Biagio Bianca Billie Billy Blair
Blake Bob Bobby Bodhi Bonnie Brad Bradley Brady Brandi Brandon Braxton Brayden Breanna Brenda Brendan Brendon Brent
Brett Brian Briana Brianna Bridget Brigitte Britney Brittany Brittney Brodie Bronwyn Brooke Bruce Bruno Bryan Bryce
Caitlin Caitlyn Calcedonio Caleb Callum Calogero Calvin Cameron Camilla Camille Camillo Campbell Candace Candice
Capucine Carl Carla Carlo Carlos Carly Carmelo Carmen Carol Carole Caroline Carolyn Carrie Carter Casey Cassandra
Cassidy Cassie Caterina Catherine Cathy Cecilia Cesar Cesare Chantal Chantelle Charlene Charles Charlie Charlotte
Chelsey Cherie Cheryl Chiara Chloe Chris Christelle Christiane Christie Christina Christine Christophe Christopher
Christy Cindy Cipriano Cirillo Ciro Claire Clara Clare Clarence Claude Claudia Claudine Claudio Clayton Clelia Clifford
Clinton Clive Clémence Cody Cohen Cole Colette Colin Colleen Collin Colton Coluccio Concetta Connie Connor Conor
Constance Corey Corinne Coriolano Corrado Cory Costantino Costanzo Courtney Craig Cristian Cristina Curtis Cynthia
Cécile Célina Céline Daisy Dalton Damian Damiano Damien Damon Dan Dana Daniel Daniele Danielle Danilo Danny Dante Daria
Darin Dario Darius Darlene Darrell Darren Darrin Darryl Darryn Daryl Dave David Deanna Debbie Deborah Debra Declan
Delfino Denis Denise Dennis Derek Derrick Desiree Desmond Devin Devon Diana Diane Dianne Dillon Dina Dino Dion Dionigi
Dolores Domenico Dominic Dominique Donald Donatella Donatello Donato Donna Doris Dorothy Dorothée Douglas Drew Duane
Duncan Durante Dustin Dwayne Dylan Eddie Edgar Edoardo Eduardo Edward Edwin Eileen Eilish Elaine Eleanor Eleanora Elena
Eli Eliana Elijah Elisa Elise Elizabeth Ella Elladio Ellen Ellie Elliot Elliott Elmo Elsie Elvira Emilia Emilio Emily
Emma Emmanuel Emmanuelle Ennio Enrico Enzio Enzo Eraldo Eric Erica Erik Erika Erin Ermanno Ermenegildo Ermes Ernest
Ernesto Esther Ethan Etta Ettore Eugene Eugenia Eugène Eva Evan Evangelista Evelyn Evie Ezio Ezra Fabia Fabio Fabrizia
Fabrizio Fausto Fedele Federica Federico Federigo Felicia Felix Ferdinando Fernanda Fernando Fiamma Filippa Filippo Finn
Fiona Fiorenzo Fiorino Flavia Flavio Flora Flynn Fortunata Frances Francesca Francesco Francis Francisco Franck Frank
Frankie Franklin François Françoise Fraser Fred Frederick Fredo Freya Frédéric Frédérique Fulvio Gabriel Gabriela
Gabriele Gabriella Gabrielle Gaetano Gail Galasso Gareth Garrett Garry Gary Gaspare Gastone Gavin Gaylene Gelsomina
Gemma Geneviève Geoffrey George Georges Georgina Gerald Geraldine Gerard Germana Geronimo Giacinto Giacobbe Giacomo
Giada Giampaolo Giampiero Gian Giancarlo Gianfrancesco Gianfranco Gianluca Gianluigi Gianmarco Gianna Gianni Gianpaolo
Gianpietro Gilbert Gilberto Gilles Gillian Gina Gino Gioacchino Gioachino Gioele Gioffre Gionata Giorgia Giorgio Giosuè
Giovanna Giovanni Girolamo Giulia Giuliana Giuliano Giulietta Giulio Giuseppe Giuseppina Giustino Glen Glenda Glenn
Glenys Gloria Goffredo Gordon Grace Graeme Graham Grayson Graziano Graziella Greg Gregg Gregory Griselda Grégoire
Guarino Guglielmo Guido Guillaume Gustavo Gwendolyn Gérard Hailey Haley Hannah Harley Harold Harper Harriet Harrison
Harry Harvey Hayden Hayley Heather Hector Heidi Helen Henri Henriette Henry Herbert Hilary Hinewai Hoani Hollie Holly
Honoré Hortense Howard Hudson Hugh Hugo Hugues Huia Hélène Iain Ian Ida Ignazio Ihaia Ilaria Imelda Imogen Inès Iolanda
Ippazio Irene Irma Isaac Isabel Isabella Isabelle Isaiah Isla Isobel Ivan Ivo Jack Jackie Jaclyn Jacob Jacopo Jacqueline
Jacques Jaime Jake Jakob James Jamie Jane Janet Janette Janice Janine Jared Jarrod Jasmin Jasmine Jason Jasper Javier
Jaxon Jayden Jayne Jean Jeanette Jeanne Jeannine Jeff Jeffery Jeffrey Jemma Jenna Jennifer Jenny Jeremiah Jeremy
Jermaine Jerome Jerry Jesse Jessica Jessie Jill Jillian Jim Jimmy Jo Joan Joann Joanna Joanne Jocelyn Jodi Jodie Jody
Joe Joel John Johnathan Johnny Jolanda Jolene Jon Jonathan Jonathon Jorge Jorja Jose Joseph Josephine Josette Josh
Joshua Josiah Joséphine Joyce Juan Judith Judy Jules Julia Julian Julie Julien Juliette Justine Jérôme Kahu Kahurangi
Kaia Kaitlin Kaitlyn Kaleb Kara Karen Kari Karina Karl Karla Karyn Kate Katelyn Katherine Kathleen Kathryn Kathy Katie
Katrina Katy Kayden Kaye Kayla Kaylee Kayleigh Keanu Keegan Keira Keith Kelli Kellie Kelly Kelsey Kelvin Kendra Kenneth
Kerri Kerry Kevin Khloe Kiara Kieran Kim Kimberley Kimberly Kirsten Kirsty Krista Kristen Kristi Kristie Kristin
Kristina Kristine Kristopher Kristy Krystal Kurt Kyla Kyle Kylie Lacey Lachlan Laetitia Lamberto Lando Lara Larry
Latasha Latoya Laura Laure Laureano Lauren Laurence Laurent Lauretta Laurie Lawrence Layla Lazzaro Leah Leanne Lee Leigh
Leo Leon Leonard Leonardo Leone Leonie Leopoldo Leroy Lesley Leslie Letizia Levi Lewis Liam Liana Libby Liberto Licia
Lidia Liliana Lilla Lilly Lina Linda Lindsay Lindsey Lisa Livia Livio Lloyd Lodovico Lois Lola Lolita Lonnie Loredana
Lorenzo Loretta Lori Lorraine Louis Louise Luc Luca Lucas Luce Luchino Lucia Luciana Luciano Lucie Lucio Lucrezia Lucy
Ludovica Ludovico Luigi Luigina Luis Luisa Luka Lukas Luke Lydia Lynda Lynette Lynley Lynn Lynne Lynnette Léon MacKenzie
Mackenzie Maddison Madeleine Madeline Maggie Maia Makayla Malcolm Malik Mallory Manaaki Manaia Manawa Mandy Manon Manuel
Maraea Marc Marcantonio Marcel Marcella Marcelle Marcello Marcia Marco Marcus Maree Mareikura Margaret Margaud Margaux
Margherita Margot Marguerite Maria Mariah Marian Mariana Marianne Mariano Marie Marilyn Marine Mario Marion Marisa
Marissa Marta Martha Marthe Martin Martina Martine Martino Martyn Marvin Mary Maryse Massimiliano Massimo Mathew
Mathilde Matilda Matiu Matteo Matthew Matthieu Mattia Maura Maureen Maurice Maurilio Maurizio Mauro Maxwell Maya
Mckenzie Meagan Megan Meghan Melania Melanie Melina Melinda Melissa Melvin Mereana Meredith Mervyn Mia Micah Michael
Michaela Micheal Michel Michela Michelangelo Michele Micheletto Michelle Michelotto Michèle Miguel Mikaela Mikaere
Mikayla Mike Mila Milena Millie Mindy Miranda Mirco Miriama Mirko Mitchell Mohamed Mohammad Mohammed Molly Monica
Monique Morena Morgan Murray Mya Nadia Nadine Nancy Nanni Naomi Napoleone Natalia Natalie Natasha Nath Nathalie Nathan
Nathaniel Nedda Neil Nevaeh Neville Ngaire Nia Niamh Niccolò Nicholas Nichole Nico Nicola Nicolas Nicole Nicoletta
Nicolò Nigel Nikau Nikita Nikki Niko Nikora Nina Ninetta Nino Noah Noel Norman Noémi Noël Océane Odette Olga Oliver
Olivia Olivie Olivier Omar Orazio Oreste Ornella Oscar Osvaldo Ottavio Ottone Owen Paige Paloma Pam Pamela Panfilo Paola
Paoletta Paolo Paride Pasqual Pasquale Patricia Patrick Patrizia Patrizio Patty Paul Paula Paulette Paulina Pauline
Payton Pedro Peggy Pellegrino Penelope Perry Peter Peyton Philip Philippa Philippe Philippine Phillip Phoebe Phyllis
Pier Pierangelo Piergiorgio Piergiuseppe Pierina Pierluigi Piermaria Piero Pierpaolo Pierre Piersanti Pietro Pina Pippa
Pompeo Pomponio Priscilla Puccio Pénélope Quentin Quinn Rachael Rachel Rachelle Raewyn Raffaele Raffaella Raffaellino
Raffaello Raimondo Ralph Ramona Randall Randy Ranieri Rawiri Raymond Rebecca Rebekah Reece Regan Reginald Rembrandt
Renata Renee Renzo René Renée Reuben Rhonda Rhys Ria Ricardo Riccardo Ricciotti Richard Rick Rickey Ricky Riley Rita
Robert Roberta Roberto Robin Robyn Rocco Rochelle Rodney Rodolfo Roger Roland Rolando Romeo Romina Romolo Ronald Ronaldo
Ronnie Rory Rosalia Rosaria Rosario Rosemary Rosie Rosina Ross Rossana Roy Ruben Ruggero Ruggiero Russell Ruth Ryan
Ryder Rémy Sabatino Sabine Sabrina Sadie Sally Salvatore Salvi Sam Samantha Samuel Sandra Sandro Sandy Sante Santino
Sara Sarah Sasha Saverio Scarlett Scott Sean Sebastian Sebastiano Selena Serafina Serena Sergio Sergius Seth Severino
Shakira Shane Shania Shannon Shari Sharlene Sharon Shaun Shawn Shawna Shayne Sheena Sheila Shelby Shelia Shelley Shelly
Sheree Sheri Sherri Sherry Sheryl Shirley Shona Sian Silvestro Silvia Silvio Simon Simone Simonetta Sinead Sione Skyla
Skylar Sofia Sonia Sonya Sophia Sophie Spencer Stacey Stacie Stacy Stefan Stefani Stefania Stefanie Stefano Stephanie
Stephen Steve Steven Stewart Stuart Stéphane Stéphanie Susan Susanna Susanne Suzanne Sylvia Sylvie Sébastien Tabitha
Taine Tamara Tamati Tammie Tammy Tane Tangaroa Tania Tanner Tanya Tasha Tatiana Tayla Taylor Tegan Telemaco Temistocle
Terence Teresa Terina Terrance Terrence Terri Terry Tessa Thea Theo Theodore Theresa Thibault Thibaut Thierry Thomas
Théodore Théophile Thérèse Tia Tiana Tiare Tiffany Tim Timothy Timothée Tina Tiziana Tiziano Toby Todd Tom Tommy Toni
Tonia Tonino Tony Tonya Tori Torquato Tracey Traci Tracie Tracy Travis Trent Trevor Tricia Tristan Tullio Tyla Tyler
Tyrone Tyson Ubaldo Uberto Ugo Ugolino Umberto Valentina Valeria Valerie Valerio Valérie Vanessa Venancio Vernon
Veronica Vicki Vickie Vicky Victoire Victor Vincent Vincentio Vincenza Vincenzo Virgilio Virginie Viridiana Vittoria
Vittorio Vivienne Véronique Waimarie Walter Wanda Warren Wayne Wendy Wesley Whitney Wikitoria William Willie Wiremu
Wyatt Xavier Yesenia Yolanda Yves Yvette Yvonne Zac Zacharie Zachary Zaira Zane Zara Zoe Zoey Zoé Édith Édouard
Élisabeth Élise Élodie Éléonore Émile Émilie Éric Étienne
"""


LATIN_SURNAMES = """\
Abe Aoki Bai Cai Cao Chan Chang Chao Chen Cheng Chia Chiang Chiao Chieh Chien Chih Chin Chiu Cho Chou Chu Chuan Chuang
Chueh Chung Cui Dai Deng Ding Dong Du Duan Endo Fang Feng Fu Fujii Fujita Fujiwara Fukuda Gao Gong Goto Gu Guo Hao
Hasegawa Hashimoto Hayashi Hou Hsia Hsiang Hsiao Hsieh Hsin Hsing Hsiung Hsu Hsueh Hu Hua Huang Hung Ikeda Inoue Ishii
Ishikawa Ito Jao Jen Jia Jiang Jin Juan Kang Kao Kato Keng Kimura Ko Kobayashi Kondo Kuan Kung Kuo Lai Lei Li Liang Liao
Lien Lin Ling Liu Lo Lu Lung Luo Ma Maeda Mao Matsuda Matsumoto Mei Meng Miura Mori Mou Mu Murakami Nakagawa Nakajima
Nakamura Ni Nieh Nishimura Niu Ogawa Okada Okamoto Ota Ou Pang Pao Pei Peng Qian Qiao Qin Qiu Ren Saito Sakamoto Sasaki
Sato Shao Shen Sheng Shi Shih Shimizu Shu Su Sung Suzuki Takahashi Tan Tanaka Tang Tao Teng Tian Tien Ting Tsai Tsao
Tseng Tso Tsou Tsui Tu Tuan Tung Wang Watanabe Wei Wen Weng Wu Xia Xiang Xiao Xie Xiong Xu Xue Yamada Yamaguchi Yamamoto
Yamashita Yamazaki Yan Yang Yao Ye Yeh Yen Yi Yin Ying Yoshida Yu Yuan Yueh Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou
"""
