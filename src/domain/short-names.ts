/**
 * What a sum is told with, where the official label is too long for a sentence or belongs to another form.
 * Each is the wording of the forms (2019, 2021), shortened.
 */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  'requests.received': '本年新收',
  'requests.carried_in': '上年结转',
  'requests.handled': '办理结果总计',
  'requests.carried_out': '结转下年度',
  'regulations.made': '规章制发',
  'regulations.repealed': '规章废止',
  'regulations.in_force': '规章现行有效',
  'normative_documents.made': '行政规范性文件制发',
  'normative_documents.repealed': '行政规范性文件废止',
  'normative_documents.in_force': '行政规范性文件现行有效',
  'licences.items_last_year': '行政许可上一年项目数',
  'licences.items_change': '行政许可项目增减',
  'services.items_last_year': '其他对外管理服务事项上一年数量',
  'services.items_change': '其他对外管理服务事项增减',
  'penalties.items_last_year': '行政处罚上一年项目数',
  'penalties.items_change': '行政处罚项目增减',
  'coercion.items_last_year': '行政强制上一年项目数',
  'coercion.items_change': '行政强制项目增减',
  'admin_fees.items_last_year': '行政事业性收费上一年项目数',
  'admin_fees.items_change': '行政事业性收费项目增减',
};
