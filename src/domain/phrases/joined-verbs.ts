/** Two verbs before one number, which counts both: 收到并答复申请3件. */
import { IN_TIME } from './all-of-them.js';

/** By indicator, the words before the number. */
export const JOINED_VERBS: readonly { readonly indicator: string; readonly before: string }[] = [
  {
    indicator: 'requests.received',
    before: `(?:收到|受理|接收)(?:并|且|和|、|(?=答复|回复))${IN_TIME}(?:全部)?(?:办结|答复|回复)[^,。;、\\d]*$`,
  },
  // 接收且办理124件
  {
    indicator: 'requests.handled',
    before: `(?:收到|受理|接收)(?:并|且|和|、)${IN_TIME}(?:全部)?(?:办理|处理)[^,。;、\\d]*$`,
  },
  {
    indicator: 'requests.completed',
    before: `(?:收到|受理|接收)(?:并|且|和|、)${IN_TIME}(?:全部)?办结[^,。;、\\d]*$`,
  },
  {
    indicator: 'requests.answered',
    before: `(?:收到|受理|接收)(?:并|且|和|、|(?=答复|回复))${IN_TIME}(?:全部)?(?:答复|回复)[^,。;、\\d]*$`,
  },
  // 制定并公开规范性文件3件
  ...(['normative_documents.made', 'disclosed.normative_documents'] as const).map((indicator) => ({
    indicator,
    before:
      '(?:制发|制定|出台|印发)(?:并|且|和|、)(?:及时|依法|全部|主动|对外)*公开(?:了)?(?:行政|政府|部门|本级)*规范性文件[^,。;、\\d]*$',
  })),
  {
    indicator: 'requests.handled',
    before: '(?:(?:办理|处理)(?:并|且|和|、)答复|(?:办理|处理)(?:并|且|和|、)?回复)[^,。;、\\d]*$',
  },
  // 办结答复9件
  { indicator: 'requests.completed', before: `办结(?:并|且|和|、)?(?:按[时期])?(?:答复|回复)[^,。;、\\d]*$` },
  { indicator: 'requests.answered', before: `(?:答复|回复)(?:并|且|和|、)?(?:按[时期])?办结[^,。;、\\d]*$` },
];
