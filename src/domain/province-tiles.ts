/**
 * Where each province stands in a map of tiles, as columns and rows from the north-west, so that neighbours are near each
 * other; with the short names of GB/T 2260. Taiwan, Hong Kong and Macao publish no such reports.
 */
export interface ProvinceTile {
  /** GB/T 2260. */
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly column: number;
  readonly row: number;
}

const tile = (code: string, en: string, zh: string, column: number, row: number): ProvinceTile => ({
  ...{ code, en, zh, column, row },
});

export const PROVINCE_TILES: readonly ProvinceTile[] = [
  tile('230000', 'Heilongjiang', '黑龙江', 7, 0),
  tile('150000', 'Inner Mongolia', '内蒙古', 5, 1),
  tile('220000', 'Jilin', '吉林', 7, 1),
  tile('650000', 'Xinjiang', '新疆', 0, 2),
  tile('620000', 'Gansu', '甘肃', 2, 2),
  tile('640000', 'Ningxia', '宁夏', 3, 2),
  tile('140000', 'Shanxi', '山西', 4, 2),
  tile('110000', 'Beijing', '北京', 5, 2),
  tile('120000', 'Tianjin', '天津', 6, 2),
  tile('210000', 'Liaoning', '辽宁', 7, 2),
  tile('630000', 'Qinghai', '青海', 2, 3),
  tile('610000', 'Shaanxi', '陕西', 3, 3),
  tile('410000', 'Henan', '河南', 4, 3),
  tile('130000', 'Hebei', '河北', 5, 3),
  tile('370000', 'Shandong', '山东', 6, 3),
  tile('540000', 'Tibet', '西藏', 1, 4),
  tile('510000', 'Sichuan', '四川', 2, 4),
  tile('500000', 'Chongqing', '重庆', 3, 4),
  tile('420000', 'Hubei', '湖北', 4, 4),
  tile('340000', 'Anhui', '安徽', 5, 4),
  tile('320000', 'Jiangsu', '江苏', 6, 4),
  tile('310000', 'Shanghai', '上海', 7, 4),
  tile('530000', 'Yunnan', '云南', 2, 5),
  tile('520000', 'Guizhou', '贵州', 3, 5),
  tile('430000', 'Hunan', '湖南', 4, 5),
  tile('360000', 'Jiangxi', '江西', 5, 5),
  tile('330000', 'Zhejiang', '浙江', 6, 5),
  tile('450000', 'Guangxi', '广西', 3, 6),
  tile('440000', 'Guangdong', '广东', 4, 6),
  tile('350000', 'Fujian', '福建', 6, 6),
  tile('460000', 'Hainan', '海南', 4, 7),
];
