/** What goes wrong with the rows of the official tables on real pages. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Extraction } from '../../../src/extract/extract.js';
import { read, readAs, tableCells } from '../reading.js';
import { LAYOUTS } from '../render.js';
import {
  disclosureSheet,
  disputeSheet,
  type Fill,
  requestSheet,
  type Sheet,
  statisticsSheet,
} from '../sheets.js';

const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';
const layout = (name: string) => LAYOUTS.find((candidate) => candidate.name === name)!;
const pipes = layout('trailing pipes');
const spans = layout('HTML with spans');
const glued = layout('glued, a line a row');

/** Only natural persons, n in the nth line; each line adds up. */
const counting: Fill = (key, index) =>
  /@(natural_person|total)$/.test(key) ? Math.floor(index / 7) + 20 : 0;
const requests = pipes.render(requestSheet(2021, counting));
const numbers = (extraction: Extraction, indicator: string) =>
  [...tableCells(extraction)]
    .filter(([key]) => key.startsWith(`${indicator}@`))
    .map(([, figure]) => readAs(figure))
    .join(' ');
const cellsFrom = (text: string) => read(`${TITLE}\n${text}\n五、存在的主要问题\n公开仍有差距。`);
const readOf = (extraction: Extraction, key: string) => readAs(tableCells(extraction).get(key));

describe('the form', () => {
  const cases: [name: string, text: string, form: Extraction['form']][] = [
    ['statistics', pipes.render(statisticsSheet(() => 1)), 'statistics-2014'],
    ['three tables of 2019', pipes.render(disclosureSheet(2019, () => 1)), 'tables-2019'],
    ['three tables of 2021', pipes.render(disclosureSheet(2021, () => 1)), 'tables-2021'],
    ['one line of other outcomes', pipes.render(requestSheet(2019, counting)), 'tables-2019'],
    ['three lines of other outcomes', pipes.render(requestSheet(2021, counting)), 'tables-2021'],
  ];
  for (const [name, text, form] of cases) {
    it(`is told by its labels, never by the year: ${name}`, () => {
      for (const year of [2015, 2019, 2023]) {
        assert.equal(read(`某某县人民政府${year}年政府信息公开工作年度报告\n${text}`).form, form);
      }
    });
  }
});

describe('glued cells', () => {
  const line = (run: string) =>
    glued.render(requestSheet(2021, () => 0)).replace('申请数量0000000', `申请数量${run}`);

  it('with one split that adds up are inferred and name the identity', () => {
    const cells = tableCells(cellsFrom(line('640020470')));
    const row = [...cells.values()].filter(({ indicator }) => indicator === 'requests.received');
    assert.deepEqual(
      row.map(({ value }) => value),
      [64, 0, 0, 2, 0, 4, 70],
    );
    assert.deepEqual(
      row.map(({ quote }) => quote),
      ['64', '0', '0', '2', '0', '4', '70'],
    );
    assert.ok(
      row.every(
        ({ state, rule, confidence }) =>
          state === 'inferred' && rule === 'applicants-total' && confidence < 1,
      ),
    );
  });

  for (const [run, why] of [
    ['110000011', 'several splits'],
    ['1000007', 'no split that adds up'],
  ] as const) {
    it(`with ${why} are unreadable, the raw run is kept and nothing guessed`, () => {
      const extraction = cellsFrom(line(run));
      const row = [...tableCells(extraction).values()].filter(
        ({ indicator }) => indicator === 'requests.received',
      );
      assert.equal(row.length, 7);
      assert.ok(
        row.every(({ state, value, quote }) => state === 'unreadable' && value === null && quote === run),
      );
      assert.ok(extraction.unmapped.some(({ cells }) => cells.includes(run)));
      assert.ok(extraction.warnings.some(({ code }) => code === 'cells_unreadable'));
      assert.equal(readOf(extraction, 'requests.carried_in@total'), 0, 'the next line is still read');
    });
  }

  it('of three documents cannot be told apart', () => {
    const extraction = cellsFrom(
      glued.render(disclosureSheet(2021, () => 0)).replace('规范性文件000', '规范性文件693665'),
    );
    assert.equal(readOf(extraction, 'normative_documents.made'), 'unreadable 693665');
    assert.equal(readOf(extraction, 'regulations.made'), 0);
  });

  it('of a line take nothing from the list number of the next', () => {
    const one = layout('glued on one line').render(requestSheet(2021, () => 0));
    const extraction = cellsFrom(
      one.replace('1.本机关不掌握相关政府信息0000000', '1.本机关不掌握相关政府信息3000003'),
    );
    assert.equal(numbers(extraction, 'requests.unable.not_held'), '3 0 0 0 0 0 3');
    assert.equal(numbers(extraction, 'requests.unable.needs_creation'), '0 0 0 0 0 0 0');
  });
});

describe('a table in trouble', () => {
  it('whose labels stand in sentences only is no table', () => {
    const { form, figures } = cellsFrom(
      '本年新收政府信息公开申请数量12件，上年结转政府信息公开申请数量1件。予以公开5件，部分公开2件，属于国家秘密1件，重复申请1件。结转下年度继续办理3件。',
    );
    assert.equal(form, 'prose');
    assert.deepEqual(
      figures.filter(({ via }) => via === 'table'),
      [],
    );
  });

  it('of one line among sentences of labels is none', () => {
    const { figures } = cellsFrom(
      '本年新收政府信息公开申请数量平稳，上年结转政府信息公开申请数量很少，予以公开的占多数，部分公开的较少，重复申请的不多，\n结转下年度继续办理 1 0 0 0 0 0 1',
    );
    assert.deepEqual(
      figures.filter(({ via }) => via === 'table'),
      [],
    );
  });

  it('with a sentence of its labels above it is still read', () => {
    const extraction = cellsFrom(
      `全年予以公开999件，部分公开998件，其他处理997件，重复申请996件。\n${requests}`,
    );
    assert.equal(numbers(extraction, 'requests.granted'), '22 0 0 0 0 0 22');
    assert.equal(numbers(extraction, 'requests.declined.repeated'), '36 0 0 0 0 0 36');
  });

  it('cut in the middle of a row gives no number that is not there', () => {
    for (const cut of [
      '（一）予以公开 | 22 | 0 |',
      '（二）部分公开',
      '1.属于国家秘密 | 2',
      '7.属于行政执法案卷 |',
    ]) {
      const end = requests.indexOf(cut);
      assert.notEqual(end, -1, cut);
      const full = tableCells(cellsFrom(requests));
      const text = `${TITLE}\n${requests.slice(0, end + cut.length)}`;
      for (const [key, figure] of tableCells(read(text))) {
        if (figure.value === null) continue;
        assert.equal(figure.value, full.get(key)?.value, `${key} in the table cut at ${cut}`);
      }
    }
  });

  for (const name of ['HTML with spans', 'trailing pipes', 'a cell a line', 'blanks, a line a row', 'tabs']) {
    it(`whose head is repeated after a page break loses no row: ${name}`, () => {
      const { rows } = requestSheet(2021, counting);
      const repeated = { rows: [...rows.slice(0, 11), ...rows.slice(0, 3), ...rows.slice(11)] };
      const shown = (text: string) =>
        [...tableCells(cellsFrom(text))].map(([key, figure]) => `${key} ${readAs(figure)}`);
      const plain = shown(layout(name).render({ rows }));
      assert.deepEqual(
        shown(layout(name).render(repeated)).filter((cell) => !plain.includes(cell)),
        [],
      );
    });
  }

  it('with an empty row and an empty column at its end is read', () => {
    const wide = requests.replaceAll(' |\n', ' | | |\n');
    const extraction = cellsFrom(`${wide}\n | | | | | | | | |`);
    assert.equal(numbers(extraction, 'requests.received'), '20 0 0 0 0 0 20');
    assert.equal(numbers(extraction, 'requests.carried_out'), '44 0 0 0 0 0 44');
  });

  for (const total of ['合计', '小计']) {
    it(`whose totals are called ${total} loses no cell`, () => {
      for (const { name, render } of LAYOUTS.filter(({ separated }) => separated)) {
        const sheets = [requestSheet(2021, counting), disputeSheet((_, i) => 700 + i)].map(({ rows }) => ({
          rows: rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(/^总计$/, total) }))),
        }));
        const cells = tableCells(cellsFrom(sheets.map(render).join('\n四、行政复议、行政诉讼情况\n')));
        assert.equal(readAs(cells.get('requests.handled@total')), 43, name);
        assert.equal(readAs(cells.get('requests.received@natural_person')), 20, name);
        assert.equal(readAs(cells.get('lawsuits.after_review.total')), 714, name);
      }
    });
  }

  /** The sheet with a column more, at the end or before the counts of the statistics form. */
  const wider = (sheet: Sheet, head: string, text: string, before = false) => ({
    rows: sheet.rows.map((row, i) => {
      const cell = { text: i === 0 ? head : row.some(({ key }) => key) ? text : '', colspan: 1, rowspan: 1 };
      const at = before && row.length === 3 ? 2 : row.length;
      return [...row.slice(0, at), { ...cell, key: null }, ...row.slice(at)];
    }),
  });
  const gaps: Fill = (_, index) => (index % 3 === 0 ? '' : 100 + index);
  const grids = LAYOUTS.filter(({ name }) => /^(?:HTML with|leading pipes|markdown|tabs, spans)/.test(name));

  for (const { name, render } of grids) {
    const lossless = (sheets: readonly Sheet[], more: (sheet: Sheet) => Sheet) => {
      const plain = tableCells(cellsFrom(sheets.map(render).join('\n')));
      const cells = tableCells(cellsFrom(sheets.map(more).map(render).join('\n')));
      assert.deepEqual(
        [...cells].map(([key, figure]) => [key, readAs(figure)]),
        [...plain].map(([key, figure]) => [key, readAs(figure)]),
      );
    };
    const three = [disclosureSheet(2019, gaps), requestSheet(2019, gaps), disputeSheet(gaps)];

    it(`with a column of remarks reads as without it: ${name}`, () => {
      for (const remark of ['', '含上年结转']) {
        lossless([statisticsSheet(gaps)], (sheet) => wider(sheet, '备注', remark));
        lossless(three, (sheet) => wider(sheet, '备注', remark));
      }
    });

    it(`with a column of another year takes no number from it: ${name}`, () => {
      for (const head of ['上年数', '历年累计数', '同比增减'])
        lossless([statisticsSheet(gaps)], (sheet) => wider(sheet, head, '777'));
      lossless([statisticsSheet(gaps)], (sheet) => wider(sheet, '上年数', '777', true));
      lossless([requestSheet(2019, gaps)], (sheet) => wider(sheet, '上年同期', '777'));
    });
  }

  it('with counts of two years and no head that tells them apart takes neither', () => {
    const sheet = wider(statisticsSheet(gaps), '2015年统计', '777');
    const rows = sheet.rows.map((row, i) =>
      row.map((cell) => (i === 0 && cell.text === '统计数' ? { ...cell, text: '2016年统计' } : cell)),
    );
    for (const { name, render } of grids) {
      const stated = [...tableCells(cellsFrom(render({ rows }))).values()].filter(
        ({ value }) => value !== null,
      );
      assert.deepEqual(stated, [], name);
    }
  });

  it('whose rows are numbered takes no row’s number for a cell', () => {
    const sheet = statisticsSheet(gaps);
    const plain = [...tableCells(cellsFrom(spans.render(sheet)))].map(([key, figure]) => [
      key,
      readAs(figure),
    ]);
    for (const headings of [true, false]) {
      let n = 0;
      const rows = sheet.rows.map((row, i) => {
        const numbered = i > 0 && (headings || row.some(({ key }) => key));
        return [
          { text: i === 0 ? '序号' : numbered ? `${++n}` : '', colspan: 1, rowspan: 1, key: null },
          ...row,
        ];
      });
      for (const name of ['HTML with spans', 'trailing pipes', 'a cell and a pipe a line', 'tabs']) {
        const cells = [...tableCells(cellsFrom(layout(name).render({ rows })))];
        assert.deepEqual(
          cells.map(([key, figure]) => [key, readAs(figure)]),
          plain,
          `${name}, headings ${headings}`,
        );
      }
      const lines = rows
        .map((row) =>
          row
            .map(({ text }) => text)
            .filter(Boolean)
            .join('\n'),
        )
        .join('\n');
      const stated = [...tableCells(cellsFrom(lines)).values()].filter(({ value }) => value !== null);
      assert.ok(stated.every(({ value }) => value! >= 100));
    }
  });

  it('of disputes with a number too many that does not add up is unreadable', () => {
    const sheet = disputeSheet((key) => (key.endsWith('total') ? 40 : 10));
    const lines = layout('a cell a line').render(sheet).replace('\n10\n', '\n3\n10\n');
    const stated = [...tableCells(cellsFrom(lines)).values()].filter(({ value }) => value !== null);
    assert.deepEqual(stated, []);
  });

  it('of disputes with 数量 before the cells or a remark behind them moves none', () => {
    const row = disputeSheet((_, i) => (i % 4 === 1 ? '' : 700 + i)).rows;
    const words = (text: string) => ({ text, colspan: 1, rowspan: 1, key: null });
    for (const { name, render } of [pipes, spans]) {
      for (const last of [
        [words('数量'), ...row[3]!],
        [...row[3]!, words('含上年结转')],
      ]) {
        const cells = tableCells(cellsFrom(render({ rows: [...row.slice(0, 3), last] })));
        assert.equal(readAs(cells.get('reviews.upheld')), 700, name);
        assert.equal(readAs(cells.get('reviews.corrected')), 'blank', name);
        assert.equal(readAs(cells.get('lawsuits.after_review.total')), 714, name);
      }
    }
  });

  const six = (fill: Fill) => ({
    rows: requestSheet(2021, fill).rows.map((row) =>
      row.filter(({ key, text }) => !key?.endsWith('@total') && (key !== null || text !== '总计')),
    ),
  });

  for (const { name, render } of LAYOUTS.filter(({ separated }) => separated)) {
    it(`whose total column is missing moves no number to another column: ${name}`, () => {
      const full = tableCells(cellsFrom(render(requestSheet(2021, counting))));
      const moved = [...tableCells(cellsFrom(render(six(counting))))].filter(
        ([key, { value }]) => value !== null && (key.endsWith('@total') || value !== full.get(key)?.value),
      );
      assert.deepEqual(
        moved.map(([key, figure]) => `${key} ${readAs(figure)}`),
        [],
      );
    });
  }

  it('whose total column is missing is read where a grid shows the columns, and its totals derived', () => {
    const extraction = cellsFrom(spans.render(six(counting)));
    assert.equal(readOf(extraction, 'requests.received@natural_person'), 20);
    const derived = extraction.figures.find(({ id }) => id === 'derived:requests.received@total');
    assert.equal(derived?.value, 20);
  });

  it('of which a row lost its label gives the row’s numbers to no other row', () => {
    for (const { name, render } of [pipes, spans]) {
      const text = render(requestSheet(2021, counting));
      const extraction = cellsFrom(text.replace('2.重复申请', ''));
      const cells = tableCells(extraction);
      const own = cells.get('requests.declined.repeated@total');
      assert.ok(own === undefined || own.value === 36 || own.value === null, name);
      assert.equal(numbers(extraction, 'requests.declined.publication'), '37 0 0 0 0 0 37', name);
      const petition = readOf(extraction, 'requests.declined.petition@total');
      assert.ok(petition === 35 || `${petition}`.startsWith('unreadable'), `${name}: ${petition}`);
      const kept = JSON.stringify([extraction.unmapped, extraction.figures.map(({ quote }) => quote)]);
      assert.ok(kept.includes('36'), `${name}: the numbers are kept`);
    }
  });

  it('with an unknown row keeps it whole', () => {
    const html = spans.render(requestSheet(2021, counting));
    const row =
      '<tr><td colspan="2">9.属于某种新的情形</td><td>91</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>91</td></tr>';
    const extraction = cellsFrom(html.replace(/(<tr><td[^>]*><p>（四）无法提供)/, `${row}$1`));
    assert.equal(numbers(extraction, 'requests.refused.enquiry_matters'), '31 0 0 0 0 0 31');
    assert.equal(numbers(extraction, 'requests.unable.not_held'), '32 0 0 0 0 0 32');
    assert.ok(
      extraction.unmapped.some(({ cells }) => cells.includes('9.属于某种新的情形') && cells.includes('91')),
    );
  });

  it('takes no label from inside a remark on another row', () => {
    const html = pipes.render(disclosureSheet(2019, (_, i) => 300 + i));
    const rows = html
      .replace(
        '规范性文件 |',
        '规范性文件（含决定、公告、通告、意见、通知，以及以规定、办法为题的公文，一般都是规范性文件） |',
      )
      .replace(/(\n第二十条第（五）项)/, '\n其他主动公开文件（除规范性文件以外的文件） | 91 | 92 | 93 |$1');
    assert.ok(rows.includes('| 93 |'));
    const cells = tableCells(cellsFrom(rows));
    assert.equal(readAs(cells.get('normative_documents.made')), 303);
    assert.equal(readAs(cells.get('normative_documents.disclosed_total')), 305);
  });

  it('in the words of Taiwan is read', () => {
    const text = pipes.render(disclosureSheet(2019, (_, i) => 300 + i));
    const taiwan = '縣政府辦公廳關於開發報告，應依時間進行，與各單位從為實現無數條\n';
    const cells = tableCells(cellsFrom(taiwan + text.replace('规范性文件', '規範性檔案')));
    assert.equal(readAs(cells.get('normative_documents.made')), 303);
  });

  it('with numbers in a heading row keeps them as unmapped', () => {
    for (const { name, render } of [pipes, spans]) {
      const sheet = statisticsSheet(() => 0);
      const rows = sheet.rows.map((row) =>
        row[0]?.text.startsWith('八、') ? [row[0], row[1]!, { ...row[2]!, text: '777' }] : row,
      );
      const extraction = cellsFrom(render({ rows }));
      assert.ok(
        extraction.unmapped.some(({ cells }) => cells.includes('777')),
        name,
      );
      assert.ok(
        extraction.warnings.some(({ code }) => code === 'value_in_heading'),
        name,
      );
      assert.ok(!extraction.figures.some(({ value }) => value === 777), name);
    }
  });

  it('without any row of cells is no table', () => {
    assert.deepEqual(
      tableCells(cellsFrom('行政复议 | 行政诉讼 |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |')),
      new Map(),
    );
  });

  it('of disputes without its head loses no number', () => {
    const row = pipes.render({ rows: disputeSheet((_, i) => 700 + i).rows.slice(-1) });
    const { figures, unmapped } = cellsFrom(`四、政府信息公开行政复议、行政诉讼情况\n${row}`);
    const kept = JSON.stringify([unmapped, figures.map(({ quote }) => quote)]);
    for (let i = 0; i < 15; i++) assert.ok(kept.includes(`${700 + i}`), `${700 + i} is lost`);
  });
});

describe('a table of disputes that nobody filled in', () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const line = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const table = (...rows: string[]) =>
    read(
      `<p>${TITLE}</p><table><tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>${[line([...heads, ...heads, ...heads]), ...rows].join('')}</table><p>五、存在的主要问题</p>`,
    );
  const [empty, ones] = ['', '1'].map((text) => line(Array(15).fill(text)));

  it('has fifteen blanks', () => {
    const cells = [...tableCells(table(empty!)).values()];
    assert.deepEqual([cells.length, new Set(cells.map(({ state }) => state))], [15, new Set(['blank'])]);
  });

  it('has none where the empty row only pads the head, and none without a row of cells', () => {
    assert.equal(readAs(tableCells(table(empty!, ones!)).get('reviews.upheld')), 1);
    assert.equal(tableCells(table()).size, 0);
  });
});

describe('heads in trouble', () => {
  const numbered: Fill = (key, index) => (/@/.test(key) ? index + 1 : index + 500);
  const { rows } = requestSheet(2021, numbered);
  const label = (text: string) => ({ text, colspan: 1, rowspan: 1, key: null });
  const broken = (split: string) =>
    rows.map((row, i) =>
      i < 3
        ? row.map((cell) => ({
            ...cell,
            text: cell.text.replace(/^(社会公益|法律服务|商业|科研)/, `$1${split}`),
          }))
        : row,
    );
  const shown = (text: string) =>
    [...tableCells(cellsFrom(text))].map(([key, figure]) => `${key} ${readAs(figure)}`);
  const sheets: [name: string, rows: typeof rows][] = [
    ['split over lines of a cell', broken('<br>')],
    ['with a blank inside', broken(' ')],
    [
      'split over two rows',
      [
        ...rows.slice(0, 2),
        rows[2]!.map((cell) => ({ ...cell, text: cell.text.slice(0, 2) })),
        rows[2]!.map((cell) => ({ ...cell, text: cell.text.slice(2) })),
        ...rows.slice(3),
      ],
    ],
    ['lost', rows.slice(3)],
    ['of which one row is lost', [rows[0]!, ...rows.slice(2)]],
    ['repeated in the middle', [...rows.slice(0, 9), ...rows.slice(0, 3), ...rows.slice(9)]],
    [
      'repeated before each row',
      rows.flatMap((row, i) => (i > 3 && i % 5 === 0 ? [...rows.slice(0, 3), row] : [row])),
    ],
    ['shifted by an empty cell', rows.map((row, i) => (i < 3 ? [label(''), ...row] : row))],
    ['below an empty row', [rows[0]!.map((cell) => ({ ...cell, text: '' })), ...rows]],
    [
      'above rows whose group is lost under its span',
      rows.map((row) => (row.length === 9 && row[0]!.rowspan > 1 ? row.slice(1) : row)),
    ],
  ];
  for (const { name: layoutName, render } of LAYOUTS.filter(({ separated }) => separated)) {
    for (const [name, noisy] of sheets) {
      if (name.includes('lines of a cell') && !layoutName.startsWith('HTML')) continue;
      it(`move no number: ${name}, ${layoutName}`, () => {
        const want = new Set(rows.flat().flatMap(({ key, text }) => (key ? [`${key} ${text}`] : [])));
        const got = shown(render({ rows: noisy }));
        assert.deepEqual(
          got.filter((cell) => !want.has(cell) && !/ (?:unreadable|blank|not_applicable)/.test(cell)),
          [],
        );
        assert.ok(
          got.filter((cell) => want.has(cell)).length > want.size * 0.9,
          `${got.length} of ${want.size}`,
        );
      });
    }
  }
});

describe('a table of no form', () => {
  const BUDGET = [
    ['项目', '预算数', '决算数'],
    ['办公费', '37', '35'],
    ['差旅费', '12', '11'],
  ];
  const own: [string, string][] = [
    [
      'a page',
      `<table>${BUDGET.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
    ['a text with pipes', BUDGET.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['a text with tabs', BUDGET.map((row) => row.join('\t')).join('\n')],
  ];
  for (const [name, text] of own) {
    it(`is kept row by row: ${name}`, () => {
      const page =
        name === 'a page'
          ? `<p>公开信息12条。</p>${text}${spans.render(requestSheet(2021, counting))}`
          : `${text}\n${requests}`;
      const { unmapped } = cellsFrom(page);
      assert.deepEqual(
        unmapped.map(({ cells }) => cells),
        BUDGET.slice(1),
      );
    });
  }
});

describe('cells', () => {
  const disclosed = (form: 2019 | 2021, key: string, text: string) => {
    const extraction = cellsFrom(pipes.render(disclosureSheet(form, (k) => (k === key ? text : 0))));
    return { figure: tableCells(extraction).get(key), codes: extraction.warnings.map(({ code }) => code) };
  };
  const cases: [form: 2019 | 2021, key: string, text: string, value: number | string][] = [
    [2021, 'admin_fees.amount', '59237.2449', 59237.2449],
    [2021, 'admin_fees.amount', '251000元', 25.1],
    [2021, 'admin_fees.amount', '0.37万元', 0.37],
    [2021, 'admin_fees.amount', '1.2亿元', 12000],
    [2021, 'licences.decisions', '11,398,889', 11398889],
    [2021, 'licences.decisions', '11398889', 11398889],
    [2021, 'penalties.decisions', '无', 'not_applicable 无'],
    [2021, 'penalties.decisions', '见附表', 'unreadable 见附表'],
    [2019, 'licences.items_change', '增58', 58],
    [2019, 'licences.items_change', '减215', -215],
    [2019, 'licences.items_change', '+2', 2],
    [2019, 'licences.items_change', '-1', -1],
    [2019, 'procurement.amount', '75394432.52元', 7539.443252],
  ];
  for (const [form, key, text, value] of cases) {
    it(`“${text}” of ${key} is ${value}`, () => {
      const { figure } = disclosed(form, key, text);
      assert.equal(readAs(figure), value);
      assert.equal(figure?.quote, text);
    });
  }

  it('of money without a unit are warned of only where neither head nor column gives it', () => {
    assert.ok(disclosed(2019, 'procurement.amount', '8040').codes.includes('unit_assumed'));
    assert.ok(!disclosed(2019, 'procurement.amount', '8040元').codes.includes('unit_assumed'));
    assert.ok(!disclosed(2021, 'admin_fees.amount', '8040').codes.includes('unit_assumed'));
  });

  it('with the unit of the list in the cell are read', () => {
    const extraction = cellsFrom(pipes.render(statisticsSheet((_, i) => `${i}件`)));
    assert.equal(readOf(extraction, 'requests.received'), 16);
  });
});

describe('cells between blanks', () => {
  const blanks = layout('blanks, a line a row').render(requestSheet(2021, counting));
  const received = '20  0  0  0  0  0  20';

  it('that are more than the columns are unreadable, and none of them is taken', () => {
    for (const run of [`${received}  5`, '20  0  0  20']) {
      const extraction = cellsFrom(blanks.replace(received, run));
      assert.match(numbers(extraction, 'requests.received'), /^(?:unreadable [\d ]+){7}$/);
      assert.equal(readOf(extraction, 'requests.carried_in@total'), 21);
    }
  });

  it('with a remark glued to one are the number before it', () => {
    const extraction = cellsFrom(blanks.replace(received, '20  0  0(注)  0  0  0  20'));
    assert.equal(numbers(extraction, 'requests.received'), '20 0 0 0 0 0 20');
  });
});

describe('missing totals', () => {
  it('are derived from the columns, say so, and are no 0 by default', () => {
    const fill: Fill = (key) => {
      if (key.endsWith('@total')) return '';
      if (key.startsWith('requests.received@')) return 3;
      if (key === 'requests.carried_in@natural_person') return 0;
      return key.startsWith('requests.granted@') && key.endsWith('natural_person') ? 5 : '';
    };
    const extraction = cellsFrom(pipes.render(requestSheet(2021, fill)));
    const derived = extraction.figures.filter(({ state }) => state === 'derived');
    assert.deepEqual(
      derived.map(({ indicator, applicant, value }) => [indicator, applicant, value]),
      [
        ['requests.received', 'total', 18],
        ['requests.granted', 'total', 5],
      ],
    );
    assert.equal(derived[0]?.derived_from?.length, 6);
    assert.ok(derived.every(({ confidence, quote }) => confidence < 1 && quote === ''));
    assert.equal(readOf(extraction, 'requests.received@total'), 'blank');
  });

  it('reads the first cell where each cell closes with a separator and the label does not', () => {
    const heads = [
      '行政复议',
      '行政诉讼',
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
      '未经复议直接起诉',
      '复议后起诉',
    ];
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const cells = ['', 1, 0, 0, 1, 2, 0, 1, 0, 3, 0, 0, 0, 5, 5];
    const disputes = [...heads, ...results, ...results, ...cells.map((cell) => `${cell} |`)];
    const received = [
      '一、本年新收政府信息公开申请数量',
      ...[3, 1, '', 0, 0, 2, 6].map((cell) => `${cell} |`),
    ];
    const handled = ['（七）总计', ...[3, 1, 0, 0, 0, 2, 6].map((cell) => `${cell} |`)];
    const text = [
      TITLE,
      ...received,
      ...handled,
      '四、行政复议、行政诉讼情况',
      ...disputes,
      '五、存在的问题',
    ].join('\n');
    const found = tableCells(read(text));
    const row = (id: string) =>
      ['natural_person', 'business', 'research', 'total'].map((who) => readAs(found.get(`${id}@${who}`)));
    assert.deepEqual(row('requests.received'), [3, 1, 'blank', 6]);
    assert.deepEqual(row('requests.handled'), [3, 1, 0, 6]);
    assert.deepEqual(
      ['reviews.upheld', 'reviews.corrected', 'lawsuits.after_review.total'].map((id) =>
        readAs(found.get(id)),
      ),
      ['blank', 1, 5],
    );
  });
});

it('tables are missed only from 2014 on, when the first were prescribed', () => {
  const codes = (year: number) =>
    read(
      `某某县人民政府${year}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n公开信息45条。`,
    ).warnings.map(({ code }) => code);
  assert.deepEqual([codes(2013), codes(2014)], [[], ['tables_missing']]);
});

it('a cell whose sign stands on the line above its number quotes the line of the number', () => {
  const lines = [
    '某某县人民政府2019年政府信息公开工作年度报告',
    ...['第二十条第（六）项 | ||||', '信息内容 |', '上一年项目数量 |', '本年增/减 |', '处理决定数量 | |'],
    ...['行政处罚 |', '2533 |', '减', '103 |', '528 | |', '行政强制 |', '168 |', '减27 |', '1859 | |'],
  ];
  const figure = tableCells(read(lines.join('\n'))).get('penalties.items_change')!;
  assert.deepEqual([figure.value, figure.quote], [-103, '103']);
});

describe('words where a number should stand', () => {
  const table = (value: string) =>
    tableCells(
      read(
        `<h1>${TITLE}</h1><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>11</td></tr><tr><td>行政处罚</td><td>${value}</td></tr><tr><td>行政强制</td><td>7</td></tr></table><p>五、存在的主要问题</p>`,
      ),
    ).get('penalties.decisions');
  it('are not called blank', () => {
    assert.equal(readAs(table('少于千件')), 'unreadable 少于千件');
    assert.equal(readAs(table('')), 'blank');
  });
});
