/** Names of organs for who does not read Chinese. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pinyinNames, pinyinOf } from '../../src/site/pinyin.js';

it('a name is written in words, each with a capital, places apart from what they are', () => {
  for (const [name, said] of Object.entries({
    平阳县人民政府: 'Pingyang Xian Renmin Zhengfu',
    温州市瓯海区: 'Wenzhou Shi Ouhai Qu',
    平潭综合实验区财政金融局: 'Pingtan Zonghe Shiyan Qu Caizheng Jinrong Ju',
    延边朝鲜族自治州: 'Yanbian Chaoxianzu Zizhizhou',
    辽宁省: 'Liaoning Sheng',
  }))
    assert.equal(pinyinOf(name), said);
});

it('a place is read as it is read there, and not as its characters mostly are', () => {
  for (const [name, said] of Object.entries({
    乐清市: 'Yueqing Shi',
    乐亭县: 'Laoting Xian',
    德州市乐陵市: 'Dezhou Shi Laoling Shi',
    扬州市江都区: 'Yangzhou Shi Jiangdu Qu',
    于都县: 'Yudu Xian',
    随州市曾都区: 'Suizhou Shi Zengdu Qu',
    什邡市: 'Shifang Shi',
    克什克腾旗: 'Keshiketeng Qi',
    调兵山市: 'Diaobingshan Shi',
    六安市: "Lu'an Shi",
    南京市六合区: 'Nanjing Shi Luhe Qu',
    三都水族自治县: 'Sandu Shuizu Zizhixian',
    蔚县: 'Yu Xian',
    歙县: 'She Xian',
    台州市: 'Taizhou Shi',
    东莞市: 'Dongguan Shi',
    西安市: "Xi'an Shi",
    吕梁市: 'Lüliang Shi',
  }))
    assert.equal(pinyinOf(name), said);
});

it('a place whose name holds the word for a kind of place stays whole', () => {
  assert.equal(pinyinOf('济宁市市中区'), 'Jining Shi Shizhong Qu');
  assert.equal(pinyinOf('荆州市沙市区'), 'Jingzhou Shi Shashi Qu');
  assert.equal(pinyinOf('唐村镇'), 'Tangcun Zhen');
});

it('what is not a Chinese name has none', () => {
  assert.equal(pinyinOf('a.txt'), null);
  assert.deepEqual(pinyinNames(['辽宁省 (210000)', '上海市']), { 上海市: 'Shanghai Shi' });
});
