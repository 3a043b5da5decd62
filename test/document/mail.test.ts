/** Mails: what they say, or the one file that they bring. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import XLSX from 'xlsx';
import { type Document, UnreadableError } from '../../src/document/document.js';
import { readDocument } from '../../src/document/read.js';
import { docx, pdf, workbook, worksheet } from './formats.js';

const { CFB } = XLSX;
const shown = ({ blocks }: Document) =>
  blocks.map((block) => (block.kind === 'text' ? block.text : block.rows.flat().map(({ text }) => text)));

interface Attached {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly disposition?: string;
}

const part = ({ type, bytes, disposition = 'attachment; filename="=?utf-8?B?5bm05oql?="' }: Attached) =>
  `--b\r\nContent-Type: ${type}\r\nContent-Disposition: ${disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;

const mail = (body: string, files: readonly Attached[], head = 'From: a@b.cn') =>
  Buffer.from(
    `${head}\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part({ type: 'text/plain; charset=utf-8', bytes: Buffer.from(body), disposition: 'inline' })}${files.map(part).join('')}--b--\r\n`,
  );
const outlook = (streams: Readonly<Record<string, Uint8Array>>) => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/__properties_version1.0', Buffer.alloc(32));
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, name, Buffer.from(bytes));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
};
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LONG = '一、总体情况。'.repeat(150);
const refusal = async (bytes: Uint8Array) => {
  try {
    await readDocument(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  return assert.fail('the mail was read');
};

describe('a mail', () => {
  it('is read as the one file that it brings, whatever its type says', async () => {
    for (const type of [WORD, 'application/octet-stream', 'application/x-msdownload; name="a.docx"'])
      assert.deepEqual(shown(await readDocument(mail('年报见附件。', [{ type, bytes: docx(['甲']) }]))), [
        '甲',
      ]);
    const sheet = [{ type: 'application/vnd.ms-excel', bytes: workbook({ Sheet1: worksheet(['甲']) }) }];
    assert.deepEqual(shown(await readDocument(mail('', sheet))), ['甲']);
    const page = [{ type: 'text/html; charset=utf-8', bytes: Buffer.from('<p>乙</p>') }];
    assert.deepEqual(shown(await readDocument(mail('见附件', page, 'Return-Path: <a@b.cn>'))), ['乙']);
  });

  it('is read as the Rich Text that it brings, as WPS writes files named .doc, a document of 2003, or the file that a server packed', async () => {
    const rich = Buffer.from('{\\rtf1\\ansi\\uc1\\pard\\u30002?\\par}');
    for (const type of ['application/msword', 'application/rtf', 'text/rtf'])
      assert.deepEqual(shown(await readDocument(mail('见附件', [{ type, bytes: rich }]))), ['甲'], type);
    const flat =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:body></w:wordDocument>';
    const word2003 = [{ type: 'application/msword', bytes: Buffer.from(flat) }];
    assert.deepEqual(shown(await readDocument(mail('见附件', word2003))), ['丙']);
    const packed = [{ type: 'application/gzip', bytes: gzipSync('<p>乙</p>') }];
    assert.deepEqual(shown(await readDocument(mail('见附件', packed))), ['乙']);
  });

  it('is read itself where it says more than a letter does, or its files cannot be read', async () => {
    assert.match(
      JSON.stringify(shown(await readDocument(mail(LONG, [{ type: WORD, bytes: docx(['甲']) }])))),
      /总体/,
    );
    const logo = [{ type: 'image/png', bytes: Buffer.from('PNG') }];
    assert.deepEqual(shown(await readDocument(mail('公开12件。', logo))), ['公开12件。']);
    const broken = [{ type: 'application/pdf', bytes: Buffer.from('%PDF-1.4 nothing') }];
    assert.deepEqual(shown(await readDocument(mail('公开12件。', broken))), ['公开12件。']);
  });

  it('is read as the text that it brings, of a kind that its type does not say', async () => {
    const rows = Buffer.from('内容,件数\n许可,12\n处罚,3\n强制,4\n');
    for (const disposition of [
      'attachment; filename="a.csv"',
      'inline; filename="=?utf-8?B?5bm05oql?=.csv"',
    ]) {
      const files = [{ type: 'application/octet-stream', bytes: rows, disposition }];
      assert.match(JSON.stringify(shown(await readDocument(mail('见附件', files)))), /"许可","12"/);
    }
  });

  it('is read as the one file in the archive that it brings', async () => {
    const { zipSync } = await import('fflate');
    const bytes = zipSync({ '年报/a.docx': docx(['甲']), '__MACOSX/年报/._a.docx': Buffer.from('x') });
    assert.deepEqual(shown(await readDocument(mail('见附件', [{ type: 'application/zip', bytes }]))), ['甲']);
    const several = zipSync({ 'a.docx': docx(['甲']), 'b.docx': docx(['乙']) });
    assert.match(await refusal(mail('见附件', [{ type: 'application/zip', bytes: several }])), /2 files/);
  });

  it('in a mail in a mail has an end', async () => {
    let bytes: Uint8Array = mail('丁', []);
    for (let depth = 0; depth < 8; depth++)
      bytes = mail('', [{ type: 'text/plain', bytes, disposition: 'attachment' }]);
    assert.match(await refusal(bytes), /without end/);
  });

  it('with several files says so', async () => {
    const files = [
      { type: WORD, bytes: docx(['甲']) },
      { type: 'application/pdf', bytes: pdf(['乙']) },
    ];
    assert.match(await refusal(mail('见附件', files)), /The mail brings 2 files/);
  });

  it('that is forwarded in another is read', async () => {
    const inner = 'From: c@d.cn\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>丙</p>';
    const bytes = Buffer.from(
      `From: a@b.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`,
    );
    assert.deepEqual(shown(await readDocument(bytes)), ['丙']);
  });

  it('in a mailbox of its own is read', async () => {
    const bytes = Buffer.from(
      'From a@b.cn Mon Jan 20 09:00:00 2025\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n<p>丁</p>\n',
    );
    assert.deepEqual(shown(await readDocument(bytes)), ['丁']);
  });

  it('of Outlook is read: its page, its text, or its file', async () => {
    const text = Buffer.from('公开12件。', 'utf16le');
    const page = Buffer.from('<p>公开13件。</p>');
    const read = async (streams: Record<string, Uint8Array>) => shown(await readDocument(outlook(streams)));
    assert.deepEqual(await read({ '/__substg1.0_1000001F': text }), ['公开12件。']);
    assert.deepEqual(await read({ '/__substg1.0_10130102': page, '/__substg1.0_1000001F': text }), [
      '公开13件。',
    ]);
    const file = { '/__attach_version1.0_#00000000/__substg1.0_37010102': docx(['甲']) };
    assert.deepEqual(await read({ '/__substg1.0_1000001F': text, ...file }), ['甲']);
    assert.match(await refusal(outlook({})), /The mail holds no text/);
  });
});

it('a body that was encoded piece by piece is read to its end', async () => {
  const pieces = ['一、总体情况。', '收到申请12件', '。二、其他。'].map((one) =>
    Buffer.from(one).toString('base64'),
  );
  const body = `From: a@b.cn\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${pieces.join('\r\n')}\r\n`;
  assert.deepEqual(shown(await readDocument(Buffer.from(body))), ['一、总体情况。收到申请12件。二、其他。']);
});

it('a page that Safari saved is read out of its archive, written as XML', async () => {
  const page = Buffer.from('<h1>年度报告</h1><p>收到12件。</p>').toString('base64');
  const archive = (data: string, beside = '') =>
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0"><dict><key>WebMainResource</key><dict>${data}</dict>${beside}</dict></plist>`,
    );
  const whole = await readDocument(archive(`<key>WebResourceData</key>\n<data>\n${page}\n</data>`));
  assert.deepEqual(shown(whole), ['年度报告', '收到12件。']);
  // What lies beside the page is no page, and its encoding is its own.
  const beside = (data: string) =>
    `<key>WebSubresources</key><array><dict>${data}<key>WebResourceTextEncodingName</key><string>shift_jis</string></dict></array>`;
  const own = await readDocument(archive(`<key>WebResourceData</key><data>${page}</data>`, beside('')));
  assert.deepEqual(shown(own), ['年度报告', '收到12件。']);
  const other = archive('', beside(`<key>WebResourceData</key><data>${page}</data>`));
  assert.match((await refusal(other)) ?? '', /holds no page/);
});

it('a letter as Apple keeps it is read without what stands around it', async () => {
  const letter = `From: a@b.cn\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>${LONG}</p>\n`;
  const bytes = `${Buffer.byteLength(letter)}      \n${letter}<?xml version="1.0"?><plist><integer>8590</integer></plist>`;
  assert.deepEqual(shown(await readDocument(Buffer.from(bytes))), [LONG]);
});
