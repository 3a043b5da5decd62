/** Words of the other language within a page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf, withLang } from '../../src/site/lang.js';

describe('words of the other language', () => {
  it('in an element of their own give it its language; among others they get a span', () => {
    assert.equal(withLang('<td>平阳县</td>', 'en'), '<td lang="zh-Hans">平阳县</td>');
    assert.equal(
      withLang('<p>Carried over (结转下年度) to 2017</p>', 'en'),
      '<p>Carried over (<span lang="zh-Hans">结转下年度</span>) to 2017</p>',
    );
  });

  it('keep numbers, marks and letters that they enclose', () => {
    assert.equal(
      withLang('<p>“全年收到申请12件，答复A类3件。” so</p>', 'en'),
      '<p><span lang="zh-Hans">“全年收到申请12件，答复A类3件。”</span> so</p>',
    );
  });

  it('end where words of the page begin: a voice for Chinese would read those out, too', () => {
    assert.equal(
      withLang('<p>of: 甲县 2016 and 乙县 with few, 丙市（2023—2024 年）</p>', 'en'),
      '<p>of: <span lang="zh-Hans">甲县</span> 2016 and <span lang="zh-Hans">乙县</span> with few, <span lang="zh-Hans">丙市（2023—2024 年）</span></p>',
    );
  });

  it('are left alone in code, in scripts, in attributes, and where a language is said', () => {
    for (const html of [
      '<pre><code>const 名 = "条";</code></pre>',
      '<script type="application/json">{"a":"条 <b>"}</script>',
      '<p lang="zh-Hans">政府<b>信息</b>公开</p>',
      '<p lang="zh">件</p>',
      '<img alt="条 > 件" src=\'data:image/svg+xml,<svg title="条">\'>',
    ])
      assert.equal(withLang(html, 'en'), html);
  });

  it('are marked in what says that it is in the language of the page', () => {
    assert.equal(
      withLang('<p lang="en">of (2016) 县</p>', 'en'),
      '<p lang="en">of (2016) <span lang="zh-Hans">县</span></p>',
    );
  });

  it('lose no character of a page, whatever stands in it', () => {
    const html = '<p>a < b & 条 " \' <!-- 条 --> <br> > </p><p>件</p>';
    assert.equal(withLang(html, 'en').replace(/<span lang="zh-Hans">|<\/span>| lang="zh-Hans"/g, ''), html);
  });

  it('in a Chinese page are sentences: a name or a unit of one word is not', () => {
    assert.equal(withLang('<p>用 Excel 打开 CSV。</p>', 'zh'), '<p>用 Excel 打开 CSV。</p>');
    assert.equal(
      withLang('<li>Source of the copy unknown.</li>', 'zh'),
      '<li lang="en">Source of the copy unknown.</li>',
    );
  });

  it('that are the name of a publisher say how it is pronounced, in English alone', () => {
    const names = { 平阳县: 'Pingyang Xian' };
    assert.equal(
      withLang('<td>平阳县</td>', 'en', names),
      '<td lang="zh-Hans" title="Pingyang Xian">平阳县</td>',
    );
    assert.equal(withLang('<td>平阳县</td>', 'zh', names), '<td>平阳县</td>');
    assert.equal(withLang('<td>constructor</td>', 'en', names), '<td>constructor</td>');
  });
});

it('a text is of the language that most of it is in', () => {
  assert.equal(languageOf('Requests (申请) received'), 'en');
  assert.equal(languageOf('收到申请，见 Excel'), 'zh');
});
