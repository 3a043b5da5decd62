/** Every sentence of the list of wordings, said with words or signs that change nothing of what it states. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { said, WORDINGS } from './wordings.js';

const FULL_WIDTH = 0xfee0;
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH));
const SIGNS: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };
const halfWidth = (text: string) => text.replace(/[，；：（）]/g, (sign) => SIGNS[sign]!);
const behind = (lead: string) => (text: string) => lead + text;

const NAMES_A_TIME = /年|截至|月|累计|目前|以来|日/;
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'in full width': fullWidth,
  'with signs in half width': halfWidth,
  'with more behind it': (text) => text.replace(/。$/, '，有效保障了公众知情权。'),
  ...Object.fromEntries(
    ['（一）', '2.', '一是', '此外，', '严格按照《条例》要求，', '在县委、县政府的正确领导下，'].map(
      (lead) => [`behind ${lead}`, behind(lead)],
    ),
  ),
};
/** For sentences that name no time themselves. */
const TIMES = [
  '2018年，',
  '2018年度，',
  '全年，',
  '本年度，',
  '今年以来，',
  '报告期内，',
  '截至2018年12月31日，',
  '2018年1月1日至12月31日，',
];

for (const [name, change] of Object.entries(CHANGES)) {
  it(`what changes nothing: ${name}`, () => {
    for (const { section, text, figures } of WORDINGS)
      assert.deepEqual(said(section, change(text)), figures, change(text));
  });
}
for (const time of TIMES) {
  it(`what changes nothing: behind ${time}`, () => {
    for (const { section, text, figures } of WORDINGS.filter(({ text }) => !NAMES_A_TIME.test(text)))
      assert.deepEqual(said(section, time + text), figures, time + text);
  });
}
