/**
 * What besides its name tells where an organ sits: addresses, telephone and postal codes, names of government hosts. They
 * choose among places of one name; they name none.
 */

/** 0591-87654321, (0591)87654321, 区号:0591. Bare digits may be cells that have run together. */
const CODE = '(0(?:10|2\\d|[3-9]\\d{2}))';
export const TELEPHONE = new RegExp(
  `(?<!\\d)${CODE}(?: ?[-—–]{1,2} ?|\\)[ -]?)\\d{7,8}(?!\\d)|区号[: 为]{0,3}${CODE}(?!\\d)`,
  'g',
);
export const POSTCODE = /邮(?:编|政编码|码)[^\d\n]{0,6}(\d{2})\d{4}(?!\d)/g;
export const ADDRESS = /地址[::为]?([^,;。)\n]{4,60})/g;

/** The first two digits of postal codes → the provinces (their GB/T 2260 codes) that use them. Source: China Post. */
export const POSTAL_AREAS: Readonly<Record<string, readonly string[]>> = {
  '01': ['150000'],
  '02': ['150000'],
  '03': ['140000'],
  '04': ['140000'],
  '05': ['130000'],
  '06': ['130000'],
  '07': ['130000'],
  '10': ['110000'],
  '11': ['210000'],
  '12': ['210000'],
  // The Hinggan league and Hulunbuir lie behind the offices of Jilin and Heilongjiang, Alxa behind those of its neighbours.
  '13': ['220000', '150000'],
  '15': ['230000'],
  '16': ['230000', '150000'],
  '20': ['310000'],
  '21': ['320000'],
  '22': ['320000'],
  '23': ['340000'],
  '24': ['340000'],
  '25': ['370000'],
  '26': ['370000'],
  '27': ['370000'],
  '30': ['120000'],
  '31': ['330000'],
  '32': ['330000'],
  '33': ['360000'],
  '34': ['360000'],
  '35': ['350000'],
  '36': ['350000'],
  '40': ['500000'],
  '41': ['430000'],
  '42': ['430000'],
  '43': ['420000'],
  '44': ['420000'],
  '45': ['410000'],
  '46': ['410000'],
  '47': ['410000'],
  '51': ['440000'],
  '52': ['440000'],
  '53': ['450000'],
  '54': ['450000'],
  '55': ['520000'],
  '56': ['520000'],
  '57': ['460000'],
  '61': ['510000'],
  '62': ['510000'],
  '63': ['510000'],
  '64': ['510000'],
  '65': ['530000'],
  '66': ['530000'],
  '67': ['530000'],
  '71': ['610000'],
  '72': ['610000'],
  '73': ['620000', '150000'],
  '74': ['620000'],
  '75': ['640000', '150000'],
  '81': ['630000'],
  '83': ['650000'],
  '84': ['650000'],
  '85': ['540000'],
  '86': ['540000'],
};

/**
 * The label before `.gov.cn` → the places (GB/T 2260) whose portals are called so: provinces by the names of their
 * portals, cities by their romanised names. Several places where the names are spelt alike.
 */
export const HOSTS: ReadonlyMap<string, readonly string[]> = new Map(
  `
beijing 110000, bj 110000
tianjin 120000, tj 120000
hebei 130000, shijiazhuang 130100, sjz 130100, tangshan 130200, qinhuangdao 130300, handan 130400
xingtai 130500, baoding 130600, zhangjiakou 130700, chengde 130800, cangzhou 130900, langfang 131000
hengshui 131100
shanxi 140000, taiyuan 140100, datong 140200, yangquan 140300, changzhi 140400, jincheng 140500
shuozhou 140600, jinzhong 140700, yuncheng 140800, xinzhou 140900, linfen 141000, luliang 141100
lvliang 141100
nmg 150000, huhehaote 150100, huhhot 150100, baotou 150200, wuhai 150300, chifeng 150400, tongliao 150500
eerduosi 150600, ordos 150600, hlbe 150700, hulunbeier 150700, bayannaoer 150800, wulanchabu 150900
xingan 152200, xilinguole 152500, xlgl 152500, alashan 152900
liaoning 210000, ln 210000, shenyang 210100, dalian 210200, dl 210200, anshan 210300, fushun 210400
benxi 210500, dandong 210600, jinzhou 210700, yingkou 210800, fuxin 210900, liaoyang 211000, panjin 211100
tieling 211200, chaoyang 211300, huludao 211400
jl 220000, changchun 220100, jilin 220200, siping 220300, liaoyuan 220400, tonghua 220500, baishan 220600
songyuan 220700, baicheng 220800, yanbian 222400
hlj 230000, haerbin 230100, harbin 230100, qiqihaer 230200, jixi 230300, hegang 230400, shuangyashan 230500
daqing 230600, yichun 230700/360900, jiamusi 230800, qitaihe 230900, mudanjiang 231000, heihe 231100
suihua 231200, daxinganling 232700
sh 310000, shanghai 310000
jiangsu 320000, nanjing 320100, wuxi 320200, xuzhou 320300, changzhou 320400, suzhou 320500/341300
nantong 320600, lianyungang 320700, huaian 320800, yancheng 320900, yangzhou 321000, zhenjiang 321100
taizhou 321200/331000, suqian 321300
zhejiang 330000, zj 330000, hangzhou 330100, ningbo 330200, wenzhou 330300, jiaxing 330400, huzhou 330500
shaoxing 330600, jinhua 330700, quzhou 330800, zhoushan 330900, lishui 331100
ah 340000, anhui 340000, hefei 340100, wuhu 340200, bengbu 340300, huainan 340400, maanshan 340500
huaibei 340600, tongling 340700, anqing 340800, huangshan 341000, chuzhou 341100, fuyang 341200, luan 341500
bozhou 341600, chizhou 341700, xuancheng 341800
fujian 350000, fuzhou 350100/361000, xiamen 350200, putian 350300, sanming 350400, quanzhou 350500
zhangzhou 350600, nanping 350700, longyan 350800, ningde 350900
jiangxi 360000, nanchang 360100, jingdezhen 360200, pingxiang 360300, jiujiang 360400, xinyu 360500
yingtan 360600, ganzhou 360700, jian 360800, shangrao 361100
sd 370000, shandong 370000, jinan 370100, qingdao 370200, zibo 370300, zaozhuang 370400, dongying 370500
yantai 370600, weifang 370700, jining 370800, taian 370900, weihai 371000, rizhao 371100, linyi 371300
dezhou 371400, liaocheng 371500, binzhou 371600, heze 371700
henan 410000, zhengzhou 410100, kaifeng 410200, luoyang 410300, pingdingshan 410400, anyang 410500
hebi 410600, xinxiang 410700, jiaozuo 410800, puyang 410900, xuchang 411000, luohe 411100, sanmenxia 411200
nanyang 411300, shangqiu 411400, xinyang 411500, zhoukou 411600, zhumadian 411700
hubei 420000, wuhan 420100, huangshi 420200, shiyan 420300, yichang 420500, xiangyang 420600, ezhou 420700
jingmen 420800, xiaogan 420900, jingzhou 421000, huanggang 421100, xianning 421200, suizhou 421300
enshi 422800
hunan 430000, changsha 430100, zhuzhou 430200, xiangtan 430300, hengyang 430400, shaoyang 430500
yueyang 430600, changde 430700, zhangjiajie 430800, yiyang 430900, chenzhou 431000, yongzhou 431100
huaihua 431200, loudi 431300, xiangxi 433100
gd 440000, guangdong 440000, guangzhou 440100, shaoguan 440200, shenzhen 440300, zhuhai 440400, shantou 440500
foshan 440600, jiangmen 440700, zhanjiang 440800, maoming 440900, zhaoqing 441200, huizhou 441300
meizhou 441400, shanwei 441500, heyuan 441600, yangjiang 441700, qingyuan 441800, dongguan 441900
zhongshan 442000, chaozhou 445100, jieyang 445200, yunfu 445300
guangxi 450000, gxzf 450000, nanning 450100, liuzhou 450200, guilin 450300, wuzhou 450400, beihai 450500
fangchenggang 450600, qinzhou 450700, guigang 450800, yulin 450900/610800, baise 451000, hezhou 451100
hechi 451200, laibin 451300, chongzuo 451400
hainan 460000/632500, haikou 460100, sanya 460200, sansha 460300, danzhou 460400
chongqing 500000, cq 500000
sc 510000, sichuan 510000, chengdu 510100, zigong 510300, panzhihua 510400, luzhou 510500, deyang 510600
mianyang 510700, guangyuan 510800, suining 510900, neijiang 511000, leshan 511100, nanchong 511300
meishan 511400, yibin 511500, guangan 511600, dazhou 511700, yaan 511800, bazhong 511900, ziyang 512000
aba 513200, ganzi 513300, liangshan 513400
guizhou 520000, guiyang 520100, liupanshui 520200, zunyi 520300, anshun 520400, bijie 520500, tongren 520600
qianxinan 522300, qiandongnan 522600, qiannan 522700
yn 530000, yunnan 530000, kunming 530100, qujing 530300, yuxi 530400, baoshan 530500, zhaotong 530600
lijiang 530700, puer 530800, lincang 530900, chuxiong 532300, honghe 532500, wenshan 532600
xishuangbanna 532800, xsbn 532800, dali 532900, dehong 533100, nujiang 533300, diqing 533400
xizang 540000, lasa 540100, lhasa 540100, rikaze 540200, changdu 540300, linzhi 540400, shannan 540500
naqu 540600, ali 542500
shaanxi 610000, xa 610100, xian 610100, tongchuan 610200, baoji 610300, xianyang 610400, weinan 610500
yanan 610600, hanzhong 610700, ankang 610900, shangluo 611000
gansu 620000, lanzhou 620100, jiayuguan 620200, jinchang 620300, baiyin 620400, tianshui 620500, wuwei 620600
zhangye 620700, pingliang 620800, jiuquan 620900, qingyang 621000, dingxi 621100, longnan 621200
linxia 622900, gannan 623000
qinghai 630000, xining 630100, haidong 630200, haibei 632200, huangnan 632300, guoluo 632600, yushu 632700
haixi 632800
ningxia 640000, nx 640000, yinchuan 640100, shizuishan 640200, wuzhong 640300, guyuan 640400, zhongwei 640500
xinjiang 650000, urumqi 650100, wulumuqi 650100, kelamayi 650200, tulufan 650400, turpan 650400, hami 650500
changji 652300, boertala 652700, bayinguoleng 652800, akesu 652900, kezilesu 653000, kashi 653100
hetian 653200, yili 654000, tacheng 654200, aletai 654300
`
    .trim()
    .split(/[,\n]\s*/)
    .map((entry) => {
      const [label = '', codes = ''] = entry.split(' ');
      return [label, codes.split('/')] as const;
    }),
);

/** The 55 peoples that names of autonomous areas name: 三都水族自治县 is 三都 for short. */
export const PEOPLES: readonly string[] =
  '蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'.split(
    ' ',
  );

/** How the names of development zones go on behind the place that they are named after. */
export const ZONES =
  /^(?:综合实验区|经济(?:技术)?开发区|高新(?:技术)?(?:产业)?(?:开发)?区|工业园区|产业园区|新区|开发区|保税区|旅游度假区|风景名胜区|示范区)/;
