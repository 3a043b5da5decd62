/**
 * What is said of how a file was read, in Chinese: why it gave no report, and what to know of it. The report says it in
 * English, in the words on the left; `{…}` stands for what differs. A test finds a message that has no line here.
 */

import type { Evidence } from '../model/report.js';

export type Reading = readonly [en: string, zh: string];

/** Whole messages, and what is said of an archive sentence by sentence. */
export const READINGS: readonly Reading[] = [
  // Warnings
  [
    "The publisher's name is overwritten by “{spam}”; {name} is recovered from {by}.",
    '发布机关名称被“{spam}”覆盖；据{by}还原为“{name}”。',
  ],
  [
    "The publisher's name is overwritten by “{spam}” and nothing else names it.",
    '发布机关名称被“{spam}”覆盖，别处也未见其名称。',
  ],
  ['The text does not name the organ that reports.', '正文未写明发布机关。'],
  ['The figures cover {from} to {to}, not a whole year.', '统计期间为 {from} 至 {to}，不是完整年度。'],
  ['The text does not say which year it reports on.', '正文未写明是哪一年度的年报。'],
  [
    'The report year is read as {year}, but the text is at odds: {said}.',
    '年度按 {year} 年读取，但文中说法不一：{said}。',
  ],
  [
    'The page is dated {day}, before the reported period ends ({end}).',
    '页面日期为 {day}，早于统计期间结束之日（{end}）。',
  ],
  ['The file ends in the middle of the page; what follows is missing.', '文件在网页中途中断，其后内容缺失。'],
  [
    'The tables of the form are not in the file: cut off, lost in copying, or pictures.',
    '文件中没有表格：可能被截断、复制时丢失，或原为图片。',
  ],
  [
    "1 of the form's {all} tables is not in the file: cut off, lost in copying, or pictures.",
    '应有的 {all} 张表中有 1 张不在文件中：可能被截断、复制时丢失，或原为图片。',
  ],
  [
    "{some} of the form's {all} tables are not in the file: cut off, lost in copying, or pictures.",
    '应有的 {all} 张表中有 {some} 张不在文件中：可能被截断、复制时丢失，或原为图片。',
  ],
  [
    'A number stands beside a heading of the form, which has no cell there: “{beside}”. It is kept, but of no indicator.',
    '表中标题旁有一个数字，而该处并无填报项：“{beside}”。数字予以保留，不归入任何指标。',
  ],
  [
    "An amount of money stands without its unit; it is taken in the form's unit (万元).",
    '有金额未注明单位，按表格规定的单位“万元”处理。',
  ],
  [
    '1 cell holds something that has no certain reading; its text is kept.',
    '有 1 个单元格的内容无法确定，原文予以保留。',
  ],
  [
    '{count} cells hold something that has no certain reading; their text is kept.',
    '有 {count} 个单元格的内容无法确定，原文予以保留。',
  ],
  ['1 character could not be decoded as {charset}.', '有 1 个字符无法按 {charset} 编码解读。'],
  ['{count} characters could not be decoded as {charset}.', '有 {count} 个字符无法按 {charset} 编码解读。'],
  [
    'The page declares the encoding {declared}, but its bytes are {charset}.',
    '网页声明的编码为 {declared}，实际编码为 {charset}。',
  ],
  [
    'The page or its server declares the encoding {declared}, but its bytes are {charset}.',
    '网页或其服务器声明的编码为 {declared}，实际编码为 {charset}。',
  ],
  [
    'The text was saved after it had been read in a wrong encoding ({how}); it is read back, and nothing was lost.',
    '文本曾按错误编码读取后另存（{how}），现已还原，没有丢失。',
  ],
  [
    'The text names {years} as the year of the report, which cannot be, and the file is dated {day}.',
    '文中所写年度 {years} 不可能是本年报的年度，文件日期为 {day}。',
  ],
  [
    'The text names {years} as the year of the report, which cannot be.',
    '文中所写年度 {years} 不可能是本年报的年度。',
  ],
  [
    'A table says what another table of the page says already; each figure is given once.',
    '有 1 张表与页面上另一张表内容相同，各项数据只取一次。',
  ],
  [
    '{count} tables say what another table of the page says already; each figure is given once.',
    '有 {count} 张表与页面上另一张表内容相同，各项数据只取一次。',
  ],
  [
    'A table says other numbers for cells that another table of the page gives, and nothing says of whom or of which year; the rows are kept, but of no indicator.',
    '有 1 张表与页面上另一张表同项而数字不同，又未说明属何机关、何年度；各行予以保留，不归入任何指标。',
  ],
  [
    '{count} tables say other numbers for cells that another table of the page gives, and nothing says of whom or of which year; the rows are kept, but of no indicator.',
    '有 {count} 张表与页面上另一张表同项而数字不同，又未说明属何机关、何年度；各行予以保留，不归入任何指标。',
  ],
  // Why a file is not an annual report
  ['It is {kind} (“{said}”), not an annual report.', '这是{kind}（“{said}”），不是年报。'],
  [
    'It is a menu, or a list of links to papers, and holds no text of its own.',
    '这是栏目菜单或文件链接列表，没有正文。',
  ],
  [
    'Its text is garbled: it was decoded in another encoding than its own and saved so.',
    '文字为乱码：曾以错误的编码打开并保存。',
  ],
  ['It says nothing of the disclosure of government information.', '通篇未提及政府信息公开。'],
  [
    'It is a blank form: no cell is filled and no year is named.',
    '这是空白表格：没有填写任何数字，也未写明年度。',
  ],
  [
    'It describes the tables of a report: it has no title, is about no year, and holds no number.',
    '这是年报表格的说明：没有标题、年度和数字。',
  ],
  ['It is written in another language than the reports are.', '所用语言与年报不同。'],
  [
    'It speaks mostly of other things than the disclosure of government information.',
    '主要内容不是政府信息公开。',
  ],
  ['It names no year and states no figure.', '没有写明年度，也没有数字。'],
  [
    'It has neither the title, nor the tables, nor the figures of an annual report.',
    '没有年报的标题、表格和数据。',
  ],
  ['It does not speak for an agency, as a report does.', '不是以行政机关名义发布的年报。'],
  ['Too little in it says that it is the report of an organ on a year.', '不足以认定为某机关某年度的年报。'],
  // Why a file could not be read
  [
    'Reading it took longer than the limit of {seconds} seconds for one file.',
    '读取超过每个文件 {seconds} 秒的限制。',
  ],
  [
    'Reading it took more memory than the limit of {megabytes} MB for one file.',
    '读取所用内存超过每个文件 {megabytes} MB 的限制。',
  ],
  [
    'The reader failed on this file, which is a fault of gongkai: {error}',
    '读取此文件时程序出错，属 gongkai 的缺陷：{error}',
  ],
  ['The file could not be read: {why}.', '文件无法读取：{why}。'],
  ['The file is larger than {size}, which no report is.', '文件大于 {size}，年报不会这样大。'],
  ['The file is larger than 1 GB.', '文件大于 1 GB。'],
  ['It is larger than {size}, which no report is.', '文件大于 {size}，年报不会这样大。'],
  ['The file is empty.', '文件是空的。'],
  ['The file holds nothing but blanks.', '文件中只有空白。'],
  ['The file holds binary data, not text.', '文件内容是二进制数据，不是文字。'],
  ['The file is JSON data, not a page or a text.', '文件是 JSON 数据，不是网页或文本。'],
  ['The file is {kind}, not a page or a text. {advice}', '文件是{kind}，不是网页或文本。{advice}'],
  ['The file is {kind}, not a page or a text.', '文件是{kind}，不是网页或文本。'],
  ['The page nests deeper than any page does.', '网页嵌套过深。'],
  [
    'The page is only a frame around another, “{page}”. Save that page instead.',
    '网页只是另一网页“{page}”的框架，请保存那个网页。',
  ],
  ['The saved page holds no page: its text is missing.', '保存的网页中没有正文。'],
  ['The saved page is empty.', '保存的网页是空的。'],
  ['The Word file is damaged: its text cannot be read.', 'Word 文件已损坏，无法读取文字。'],
  ['The Word file holds nothing but {count} pictures.', 'Word 文件中只有 {count} 张图片。'],
  ['The Word file holds no text.', 'Word 文件中没有文字。'],
  ['A sheet has more than {rows} rows, which no report has.', '工作表超过 {rows} 行，年报不会有这么多。'],
  ['The workbook holds more text than any report.', '工作簿的文字过多，不是年报。'],
  ['A table is wider than any report has.', '表格列数过多，不是年报。'],
  ['The file holds more markup than any report.', '文件标记过多，不是年报。'],
  ['The file is damaged: its markup is not whole.', '文件已损坏：标记不完整。'],
  ['The file nests deeper than any document.', '文件嵌套过深。'],
  ['The merged cells of a sheet overlap.', '工作表的合并单元格相互重叠。'],
  ['A sheet is not laid out as any report is.', '工作表的排列与年报不符。'],
  ['The workbook holds more cells than any report.', '工作簿的单元格过多，不是年报。'],
  ['The Office file is damaged, or was cut off.', 'Office 文件已损坏或不完整。'],
  [
    'The file is an Office file of a kind that is not read. Save it as .docx or .xlsx.',
    '无法读取此类 Office 文件，请另存为 .docx 或 .xlsx。',
  ],
  [
    'The file is an old Word file (.doc). Open it in Word or WPS, and save it as .docx.',
    '文件是旧版 Word 文件（.doc），请用 Word 或 WPS 打开后另存为 .docx。',
  ],
  ['The file is protected by a password. Save it without one.', '文件有密码保护，请取消密码后保存。'],
  ['The file is a presentation, not a report.', '文件是演示文稿，不是年报。'],
  [
    'The file is an OFD document (.ofd). Print it as a PDF or save it as .docx.',
    '文件是 OFD 版式文档（.ofd），请打印为 PDF 或另存为 .docx。',
  ],
  [
    'The file is an OpenDocument file (.odt or .ods). Save it as .docx or .xlsx.',
    '文件是 OpenDocument 文件（.odt 或 .ods），请另存为 .docx 或 .xlsx。',
  ],
  ['The workbook is damaged: it cannot be read.', '工作簿已损坏，无法读取。'],
  ['The workbook is protected by a password. Save it without one.', '工作簿有密码保护，请取消密码后保存。'],
  [
    'The workbook shows nothing: its sheets are hidden. Show them, and save it.',
    '工作簿的工作表均已隐藏，请取消隐藏后保存。',
  ],
  ['The workbook is empty.', '工作簿是空的。'],
  ['The file holds documents in documents without end.', '文件中文档层层嵌套，没有尽头。'],
  [
    'The file is a ZIP archive. Give its path to gongkai, which reads it like a folder.',
    '文件是 ZIP 压缩包，把它的路径交给 gongkai，即可像文件夹一样读取。',
  ],
  ['The file unpacks to {size} of text, which no report has.', '文件解压后有 {size} 文字，年报不会这样大。'],
  ['The archive is damaged: {what}.', '压缩包已损坏：{what}。'],
  ['The archive is of the 64-bit kind, which is not read. Unpack it.', '无法读取 64 位压缩包，请先解压。'],
  [
    'The archive has {count} entries; up to {most} are read.',
    '压缩包中有 {count} 个文件，最多读取 {most} 个。',
  ],
  [
    'The archive unpacks to more than 2 GB. Unpack it, and give the folder.',
    '压缩包解压后超过 2 GB，请解压后给出文件夹。',
  ],
  ['The archive holds no file.', '压缩包中没有文件。'],
  ['There is no “{name}” in the archive.', '压缩包中没有“{name}”。'],
  ['There is no “{name}” in “{archive}”.', '“{archive}”中没有“{name}”。'],
  [
    'It is an archive in an archive. Unpack it, and give the folder.',
    '这是压缩包中的压缩包，请解压后给出文件夹。',
  ],
  ['It is protected by a password.', '有密码保护。'],
  ['It is packed by method {method}, which is not read.', '采用第 {method} 种压缩方法，无法读取。'],
  ['The PDF holds more text than any report does.', 'PDF 的文字过多，不是年报。'],
  ['The PDF draws more than any report does.', 'PDF 的图形过多，不是年报。'],
  ['The PDF is damaged, or was cut off: it cannot be opened.', 'PDF 已损坏或不完整，无法打开。'],
  ['The PDF is damaged: a page cannot be read.', 'PDF 已损坏，其中一页无法读取。'],
  ['The PDF is protected by a password. Save it without one.', 'PDF 有密码保护，请取消密码后保存。'],
  ['The PDF has {pages} pages; up to {most} are read.', 'PDF 有 {pages} 页，最多读取 {most} 页。'],
  [
    'The PDF holds no text: its one page is a picture. Recognise the text (OCR) and save it as .docx or .txt.',
    'PDF 中没有文字，唯一的一页是图片。请先识别文字（OCR），再存为 .docx 或 .txt。',
  ],
  [
    'The PDF holds no text: its {pages} pages are pictures. Recognise the text (OCR) and save it as .docx or .txt.',
    'PDF 中没有文字，{pages} 页都是图片。请先识别文字（OCR），再存为 .docx 或 .txt。',
  ],
  ['The file is an archive.', '文件是压缩包。'],
  ['It is a record of a kind that is not known.', '记录的类型未知。'],
  ['Its bytes are those of a record before it.', '与前面一条记录内容相同。'],
  ['Its head does not end.', '记录头没有结束。'],
  ['It is damaged in the archive.', '在存档中已损坏。'],
  ['It is packed over and over again.', '经过层层压缩。'],
  ['It is packed in a way that is not read.', '压缩方式无法读取。'],
  ['It unpacks to more than {size}, which no report is.', '解压后大于 {size}，年报不会这样大。'],
  ['It is packed, and damaged.', '压缩内容已损坏。'],
  ['It says how the archive was made.', '说明存档制作情况的记录。'],
  ['It says that the page was the same as at an earlier visit.', '说明网页与此前采集时相同的记录。'],
  ['It goes on with a record that was cut into segments.', '分段记录的后续部分。'],
  ['For other reasons.', '其他原因。'],
  ['The archive unpacks to more than {times} times its size.', '压缩包解压后超过其大小的 {times} 倍。'],
  ['What follows was not read.', '其后内容未读取。'],
  ['The archive ends in the middle of it.', '压缩包在此文件中途中断。'],
  ['It is kept with holes left out (sparse), which is not read.', '以稀疏方式存放（省略空洞），无法读取。'],
  ['The server answered with status {status}.', '服务器返回状态码 {status}。'],
  ['1 record is not listed one by one ({reasons}).', '有 1 条记录未列出（{reasons}）。'],
  ['{count} records are not listed one by one ({reasons}).', '有 {count} 条记录未逐条列出（{reasons}）。'],
  [
    'The fonts of the PDF do not say which characters they draw. Save it as .docx or .txt.',
    'PDF 的字体没有字符对照，无法读出文字，请存为 .docx 或 .txt。',
  ],
];

/** What may stand in a slot: kinds of papers and files, what is wrong with an archive, where something was found. */
export const READING_PARTS: readonly Reading[] = [
  ['a model text for reports', '年报范本'],
  ['a report on a school year, as universities write it', '高校的学年度报告'],
  ['a paper on a part of a year', '不足一年的材料'],
  ['a notice', '通知'],
  ['a digest of a report in pictures', '年报图解'],
  ['a guide, a catalogue or a form of application', '指南、目录或申请表'],
  ['a law or a rule', '法规或制度文件'],
  ['a plan, or the key points of work', '工作计划或要点'],
  ['an evaluation of reports or of disclosure', '对年报或公开工作的评估'],
  ['a report of a government to its congress', '政府工作报告'],
  ['a report on the rule of law in administration', '法治政府建设报告'],
  ['a paper on enforcement, reviews or lawsuits', '关于执法、复议或诉讼的材料'],
  ['a paper on the environment', '关于生态环境的材料'],
  ['a paper on the disclosure of a party organ, a court or a procuratorate', '党务公开或司法公开材料'],
  ['a paper on money or staff', '关于财务或人事的材料'],
  ['a summary of other work than a year’s disclosure', '其他工作的总结'],
  ['a report of a company to its shareholders', '公司的年度报告'],
  ['a piece of news or research about reports', '关于年报的新闻或研究'],
  ['a PNG picture', ' PNG 图片'],
  ['a JPEG picture', ' JPEG 图片'],
  ['a BMP picture', ' BMP 图片'],
  ['a GIF picture', ' GIF 图片'],
  ['a PDF', ' PDF'],
  ['a ZIP archive (or a .docx or .xlsx file)', ' ZIP 压缩包（或 .docx、.xlsx 文件）'],
  ['an old Office file (.doc or .xls)', '旧版 Office 文件（.doc 或 .xls）'],
  ['a RAR archive', ' RAR 压缩包'],
  ['a 7-Zip archive', ' 7-Zip 压缩包'],
  ['a GZIP archive', ' GZIP 压缩包'],
  ['a web archive (WARC)', '网页存档（WARC）'],
  ['a TAR archive', ' TAR 压缩包'],
  ['a Rich Text file (.rtf)', ' RTF 文件（.rtf）'],
  ['a Word 2003 XML file', ' Word 2003 XML 文件'],
  ['a TIFF picture', ' TIFF 图片'],
  ['Unpack it, and give the folder.', '请解压后给出文件夹。'],
  ['Open it in Word or WPS, and save it as .docx.', '请用 Word 或 WPS 打开后另存为 .docx。'],
  [
    'Give its path to gongkai, which reads it record by record.',
    '把它的路径交给 gongkai，即可逐条读取其中的记录。',
  ],
  [
    'Give its path to gongkai, which reads it like a folder.',
    '把它的路径交给 gongkai，即可像文件夹一样读取。',
  ],
  ['something else stands where a record should begin', '应为一条记录开头之处是其他内容'],
  ['something else stands where a file should begin', '应为一个文件开头之处是其他内容'],
  ['it was cut off', '内容不完整，中途中断'],
  ['what is packed does not unpack', '压缩内容无法解压'],
  ['its list of contents is missing, so it was probably cut off', '目录缺失，可能不完整'],
  ['its list of contents breaks off', '目录中断'],
  ['its entries overlap', '其中的文件相互重叠'],
  ['an entry is larger than it says', '其中一个文件大于所标的大小'],
  ['an entry is missing', '其中缺一个文件'],
  ['an entry cannot be unpacked', '其中一个文件无法解压'],
  ['an entry is not whole', '其中一个文件不完整'],
  ['no such file or directory (ENOENT)', '文件不存在（ENOENT）'],
  ['permission denied (EACCES)', '没有读取权限（EACCES）'],
  ['operation not permitted (EPERM)', '没有读取权限（EPERM）'],
];

/** Where an answer was found, as it stands before a quote: `title “…”`. */
export const FOUND_IN: Readonly<Record<Evidence['from'], string>> = {
  title: '标题',
  breadcrumb: '导航',
  opening: '开头',
  statistics_form: '统计表',
  contact: '联系方式',
  host: '网址',
  metadata: '网页元数据',
  period: '统计期间',
  postcode: '邮编',
  prose: '正文',
  signature: '落款',
  telephone: '电话',
};
