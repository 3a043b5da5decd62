import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Columns } from '../../src/frames/columns.js';
import { toCsv, toExcelCsv } from '../../src/frames/csv.js';

interface Row {
  quote: string | null;
  value: number | null;
}

const COLUMNS: Columns<Row> = [
  { name: 'quote', dtype: 'string', description: 'words' },
  { name: 'value', dtype: 'number', description: 'a number' },
];

describe('CSV', () => {
  it('quotes commas, quotation marks and line breaks, and nothing else', () => {
    const rows = [
      { quote: '41.4%、14.8%', value: 41.4 },
      { quote: 'a,b', value: 1 },
      { quote: 'say "公开"', value: 2 },
      { quote: 'two\nlines', value: 3 },
    ];
    assert.equal(
      toCsv(rows, COLUMNS),
      'quote,value\r\n41.4%、14.8%,41.4\r\n"a,b",1\r\n"say ""公开""",2\r\n"two\nlines",3\r\n',
    );
  });

  it('tells a missing value from an empty string and from 0', () => {
    const rows = [
      { quote: null, value: null },
      { quote: '', value: 0 },
    ];
    assert.equal(toCsv(rows, COLUMNS), 'quote,value\r\n,\r\n"",0\r\n');
  });

  it('for Excel turns no text of a report into a formula, and no number into a text', () => {
    const rows = ['=1+1', '+86', '-', '@SUM(A1)', '\t=1', '公开=1'].map((quote) => ({ quote, value: -1 }));
    assert.equal(
      toExcelCsv(rows, COLUMNS),
      "\ufeffquote,value\r\n'=1+1,-1\r\n'+86,-1\r\n'-,-1\r\n'@SUM(A1),-1\r\n'\t=1,-1\r\n公开=1,-1\r\n",
    );
  });

  it('has a header when there are no rows', () => {
    assert.equal(toCsv([], COLUMNS), 'quote,value\r\n');
  });

  it('writes large integers in full', () => {
    const rows = [{ quote: null, value: Number.MAX_SAFE_INTEGER }];
    assert.match(toCsv(rows, COLUMNS), /,9007199254740991\r\n$/);
  });
});
