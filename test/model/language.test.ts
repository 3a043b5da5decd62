/** The language that is spoken. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { languageNamed, say, speak, spoken } from '../../src/model/language.js';

describe('the language', () => {
  afterEach(() => speak('en'));

  it('is English until another is asked for', () => {
    assert.equal(spoken(), 'en');
    assert.equal(say({ en: 'cases', zh: '件' }), 'cases');
    speak('zh');
    assert.equal(say({ en: 'cases', zh: '件' }), '件');
    assert.equal(say('2019'), '2019');
  });

  it('is known by what systems call it, and no other language is taken for it', () => {
    const named = ['zh', 'zh-CN', 'zh_TW.UTF-8', 'EN', 'en-GB', 'fr', 'zhuang', '', undefined].map(
      languageNamed,
    );
    assert.deepEqual(named, ['zh', 'zh', 'zh', 'en', 'en', null, null, null, null]);
  });
});
