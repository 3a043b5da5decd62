/** What is no annual report, and why. */
import type { Document } from '../../document/document.js';
import { CELL, type Flow } from '../flow.js';
import type { Title } from './title.js';

interface Evidence {
  readonly document: Document;
  readonly flow: Flow;
  readonly title: Title | null;
  /** Figures with a value, and figures of any kind. */
  readonly stated: number;
  readonly cells: number;
}

const PART_OF_YEAR = /20\d\d年?(?:上半年|下半年|第?[一二三四1-4]季度|\d{1,2}月份?)(?!\d*日)/;
/** How an agency speaks of itself, and the headings of a report. */
const SPEAKS =
  /[我本][局厅委办会院署省市县区州旗镇乡街校]|本(?:单位|机关|部门|年度|报告)|全[省市县区州旗镇乡]|[一二三四五六]、|一是|20\d\d年度?,/;
/** A letter whose body is the report. */
const REPORTS_IN_LETTER = /(?:情况|工作)(?:汇报|报告)如下/;
const OTHER_PAPER =
  /关于(?:做好|印发|报送|开展|编制|公布|转发|进一步|召开|填报)|(?:通知|指南|要点|方案|办法|制度|目录|规定|细则|意见|函|公告|通报|清单)$/;

/** One sentence, or null where the document is a report. */
export function refusal({ document, flow, title, stated, cells }: Evidence): string | null {
  const head = [document.title?.normalize('NFKC') ?? '', ...firstLines(flow.tight, 6)].filter(
    (line) => line.length < 60,
  );
  const about = /公开/;
  if (!title) {
    const half = head.find((line) => PART_OF_YEAR.test(line) && about.test(line));
    if (half) return `It covers part of a year (“${half}”), not a year.`;
    const other = REPORTS_IN_LETTER.test(flow.tight.slice(0, 2000))
      ? undefined
      : head.find((line) => OTHER_PAPER.test(line) && about.test(line));
    if (other) return `It is another kind of document (“${other}”), not an annual report.`;
  }
  const text = flow.oneLine.replaceAll(CELL, '');
  if (!about.test(text) || !/政府信息|政务信息|信息公开|政务公开/.test(text)) {
    return 'It says nothing of the disclosure of government information.';
  }
  if (
    (cells >= 50 ? stated === 0 : !title && stated < 5 && stated * 2 <= cells && cells > 0) &&
    !/20\d\d年/.test(text)
  )
    return 'It is a blank form: no cell is filled and no year is named.';
  const reportish = title !== null || /年度报告|年报|报告/.test(text) || cells > 0 || stated >= 1;
  if (!reportish) return 'It has neither the title, nor the tables, nor the figures of an annual report.';
  if (!title && cells === 0 && !SPEAKS.test(text)) {
    return 'It does not speak for an agency, as a report does.';
  }
  if (stated === 0 && !/20\d\d\s*年|[二2][〇○零0]/.test(text)) {
    return 'It names no year and states no figure.';
  }
  return null;
}

/** The first lines or cells that are not empty. */
function firstLines(text: string, count: number): string[] {
  const lines: string[] = [];
  for (const [line] of text.matchAll(/[^\n\u001f]+/g)) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}
