import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { read, utils } from 'xlsx';
import { frameOf } from '../../src/frames/frame.js';
import { readTable } from '../../src/frames/read-table.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-save-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

const frame = frameOf([
  { code: '010101', value: 7, share: 0.5, quote: '收到7件，"其中"', lists: ['a', 'b'] },
  { code: '330326', value: null, share: 0, quote: '=1+1', lists: [] },
]);

describe('a frame is saved', () => {
  it('as a workbook, with numbers as numbers, codes as texts and missing cells empty', async () => {
    await frame.save(at('a.xlsx'));
    const { SheetNames, Sheets } = read(readFileSync(at('a.xlsx')));
    const sheet = Sheets[SheetNames[0]!]!;
    assert.deepEqual(utils.sheet_to_json(sheet, { header: 1 })[0], [
      'code',
      'value',
      'share',
      'quote',
      'lists',
    ]);
    assert.deepEqual([sheet.A2?.t, sheet.A2?.v], ['s', '010101']);
    assert.deepEqual([sheet.B2?.t, sheet.B2?.v], ['n', 7]);
    assert.equal(sheet.E2?.v, 'a · b');
    const empty = sheet.B3 as { v?: unknown } | undefined;
    assert.ok(empty?.v === undefined || empty.v === '', 'not stated is not 0');
    assert.equal(sheet.C3?.v, 0);
    // A text of a report is a text, and no formula.
    assert.equal(sheet.D3?.f, undefined);
  });

  it('as CSV that Excel opens too', async () => {
    await frame.save(at('a.csv'));
    assert.equal(
      readFileSync(at('a.csv'), 'utf8'),
      `\ufeffcode,value,share,quote,lists\n010101,7,0.5,"收到7件，""其中""",a · b\n330326,,0,'=1+1,""\n`,
    );
  });

  it('as Parquet, whatever the case of its ending', async () => {
    await frame.save(at('b.PARQUET'));
    assert.deepEqual((await readTable(at('b.PARQUET'))).rows(), frame.rows());
  });

  it('in the place of what is there, and leaves nothing beside it', async () => {
    await frame.save(at('a.csv'));
    await frameOf([{ a: 1 }]).save(at('a.csv'));
    assert.equal(readFileSync(at('a.csv'), 'utf8'), '\ufeffa\n1\n');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('part')),
      [],
    );
  });

  it('without rows too', async () => {
    await frame.where({ code: 'nobody' }).save(at('none.csv'));
    assert.equal(readFileSync(at('none.csv'), 'utf8').trim(), '\ufeffcode,value,share,quote,lists'.trim());
    await frame.where({ code: 'nobody' }).save(at('none.xlsx'));
    assert.ok(existsSync(at('none.xlsx')));
  });

  it('in no other format, and into a folder that is made where there is none', async () => {
    await assert.rejects(frame.save(at('a.json')), /must end in \.xlsx, \.csv or \.parquet/);
    await assert.rejects(frame.save(at('a')), RangeError);
    await frame.save(at('not/there/yet/a.csv'));
    assert.match(readFileSync(at('not/there/yet/a.csv'), 'utf8'), /\n/);
  });
});
