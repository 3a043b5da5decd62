/** What became of a request, as a report names it before the number or behind it. */

/** The grounds of refusals. */
export const GROUND_NAMES: readonly (readonly [indicator: string, words: string])[] = [
  ['requests.refused.state_secret', '国家秘密'],
  ['requests.refused.trade_secret', '商业秘密'],
  ['requests.refused.privacy', '个人隐私'],
  ['requests.refused.security_stability', '(?:三安全一稳定[”"]?|经济安全和社会稳定)'],
  ['requests.refused.third_party', '第三方合法权益'],
  [
    'requests.refused.internal_affairs',
    '(?:三类)?内部(?:事务|管理)(?:类|性)?的?(?:政府)?(?:信息|文件|事项|材料)',
  ],
  ['requests.refused.deliberative', '(?:四类)?过程性的?(?:政府)?(?:信息|文件|材料)'],
  ['requests.refused.enforcement_files', '行政执法案卷(?:类)?(?:信息)?'],
  ['requests.refused.enquiry_matters', '行政查询事项'],
];
