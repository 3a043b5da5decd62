/**
 * Where each province stands in a map of tiles, as columns and rows from the north-west, so that neighbours are near each
 * other; with the short names of GB/T 2260. Taiwan, Hong Kong and Macao publish no such reports.
 */
export interface ProvinceTile {
  /** GB/T 2260. */
  readonly code: string;
  /** ISO 3166-2:CN, for tiles of a phone. */
  readonly iso: string;
  readonly en: string;
  readonly zh: string;
  readonly column: number;
  readonly row: number;
}

const tile = (
  code: string,
  iso: string,
  en: string,
  zh: string,
  column: number,
  row: number,
): ProvinceTile => ({
  ...{ code, iso, en, zh, column, row },
});

export const PROVINCE_TILES: readonly ProvinceTile[] = [
  tile('230000', 'HL', 'Heilongjiang', '黑龙江', 7, 0),
  tile('150000', 'NM', 'Inner Mongolia', '内蒙古', 5, 1),
  tile('220000', 'JL', 'Jilin', '吉林', 7, 1),
  tile('650000', 'XJ', 'Xinjiang', '新疆', 0, 2),
  tile('620000', 'GS', 'Gansu', '甘肃', 2, 2),
  tile('640000', 'NX', 'Ningxia', '宁夏', 3, 2),
  tile('140000', 'SX', 'Shanxi', '山西', 4, 2),
  tile('110000', 'BJ', 'Beijing', '北京', 5, 2),
  tile('120000', 'TJ', 'Tianjin', '天津', 6, 2),
  tile('210000', 'LN', 'Liaoning', '辽宁', 7, 2),
  tile('630000', 'QH', 'Qinghai', '青海', 2, 3),
  tile('610000', 'SN', 'Shaanxi', '陕西', 3, 3),
  tile('410000', 'HA', 'Henan', '河南', 4, 3),
  tile('130000', 'HE', 'Hebei', '河北', 5, 3),
  tile('370000', 'SD', 'Shandong', '山东', 6, 3),
  tile('540000', 'XZ', 'Tibet', '西藏', 1, 4),
  tile('510000', 'SC', 'Sichuan', '四川', 2, 4),
  tile('500000', 'CQ', 'Chongqing', '重庆', 3, 4),
  tile('420000', 'HB', 'Hubei', '湖北', 4, 4),
  tile('340000', 'AH', 'Anhui', '安徽', 5, 4),
  tile('320000', 'JS', 'Jiangsu', '江苏', 6, 4),
  tile('310000', 'SH', 'Shanghai', '上海', 7, 4),
  tile('530000', 'YN', 'Yunnan', '云南', 2, 5),
  tile('520000', 'GZ', 'Guizhou', '贵州', 3, 5),
  tile('430000', 'HN', 'Hunan', '湖南', 4, 5),
  tile('360000', 'JX', 'Jiangxi', '江西', 5, 5),
  tile('330000', 'ZJ', 'Zhejiang', '浙江', 6, 5),
  tile('450000', 'GX', 'Guangxi', '广西', 3, 6),
  tile('440000', 'GD', 'Guangdong', '广东', 4, 6),
  tile('350000', 'FJ', 'Fujian', '福建', 6, 6),
  tile('460000', 'HI', 'Hainan', '海南', 4, 7),
];
