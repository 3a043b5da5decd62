/** Damage of every kind to the bytes of a file. Each change is data, so that a failure shrinks to the one that hurts. */
import fc from 'fast-check';

export type Mutation =
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  | { readonly kind: 'repeat'; readonly from: number; readonly to: number; readonly times: number }
  | { readonly kind: 'swap lines'; readonly a: number; readonly b: number }
  | { readonly kind: 'drop line' | 'double line'; readonly at: number }
  | { readonly kind: 'byte'; readonly at: number; readonly byte: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string; readonly times: number };

/** Places in the file, as a share of its length. */
export const places = fc.nat(9999).map((n) => n / 10_000);

/** Words of the forms, of markup and of numbers, in places where they make no sense. */
const WORDS = [
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '</td>',
    '<td colspan="9999" rowspan="9999">',
    '<td rowspan="0">',
  ],
  ...[
    '<div>',
    '<p>',
    '</p>',
    '<!--',
    '-->',
    '<script>',
    '<span',
    '<',
    '>',
    '&nbsp;',
    '&#x4e00;',
    '<![CDATA[',
  ],
  ...['|', '||', '\t', '\n', '\r\n', ' ', '\u3000', '\u001f', '\u0000', '\ufeff', '\ufffd', '|---|---|'],
  ...['0', '1', '1234567890', '0.0.0', '1,2,3', '-1', '/', '—', '９', '万', '余', '元', '%', '①'],
  ...['规章', '行政许可', '其他', '总计', '（七）总计', '1.', '一、', '（一）予以公开', '3.其他', '结果维持'],
  ...[
    '自然人',
    '统计指标',
    '收到申请数',
    '（三）其他情形数',
    '本年新收政府信息公开申请数量',
    '第二十条第（一）项',
  ],
  ...[
    '行政复议',
    '诉讼',
    '未',
    '公开',
    '收到',
    '申请',
    '件',
    '。',
    '，',
    '（',
    '）',
    '“',
    '2022年',
    '年报',
    '(zhèn)',
  ],
];

export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), from: places, to: places }),
  fc.record({
    kind: fc.constant('repeat' as const),
    from: places,
    to: places,
    times: fc.integer({ min: 2, max: 5 }),
  }),
  fc.record({ kind: fc.constant('swap lines' as const), a: places, b: places }),
  fc.record({ kind: fc.constantFrom('drop line' as const, 'double line' as const), at: places }),
  fc.record({ kind: fc.constant('byte' as const), at: places, byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: places,
    text: fc.constantFrom(...WORDS),
    times: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 2000 })),
  }),
);

const LINE_END = 10;

/** Places where a cut goes through a number: behind a digit and before another. */
export function insideNumbers(bytes: Uint8Array): number[] {
  const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39;
  return [...bytes.keys()].filter((i) => isDigit(bytes[i - 1]) && isDigit(bytes[i]));
}

function lines(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const to = end === -1 ? bytes.length : end + 1;
    found.push(bytes.subarray(from, to));
    from = to;
  }
  return found;
}

function stir(bytes: Buffer, mutation: Mutation): Buffer {
  const at = (share: number) => Math.floor(share * bytes.length);
  switch (mutation.kind) {
    case 'cut':
    case 'repeat': {
      const [from, to] = [at(mutation.from), at(mutation.to)].sort((a, b) => a - b) as [number, number];
      const part = bytes.subarray(from, to);
      const times = mutation.kind === 'cut' ? 0 : mutation.times;
      return Buffer.concat([bytes.subarray(0, from), ...Array(times).fill(part), bytes.subarray(to)]);
    }
    case 'byte': {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[Math.min(at(mutation.at), copy.length - 1)] = mutation.byte;
      return copy;
    }
    case 'insert': {
      const text = Buffer.from(mutation.text.repeat(mutation.times));
      return Buffer.concat([bytes.subarray(0, at(mutation.at)), text, bytes.subarray(at(mutation.at))]);
    }
    default: {
      const all = lines(bytes);
      if (all.length === 0) return bytes;
      const line = (share: number) => Math.min(Math.floor(share * all.length), all.length - 1);
      if (mutation.kind === 'swap lines') {
        const [a, b] = [line(mutation.a), line(mutation.b)];
        [all[a], all[b]] = [all[b]!, all[a]!];
      } else {
        const i = line(mutation.at);
        all.splice(i, 1, ...(mutation.kind === 'drop line' ? [] : [all[i]!, all[i]!]));
      }
      return Buffer.concat(all);
    }
  }
}

/** At most this much, however often parts are repeated. */
const LARGEST = 400_000;

export function stirred(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  let torn: Buffer = Buffer.from(bytes);
  for (const change of changes) torn = stir(torn, change).subarray(0, LARGEST);
  return Uint8Array.from(torn);
}
