import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteAddress } from '../../src/corpus/project.js';
import { cardTags } from '../../src/site/card.js';
import { placeOf } from '../../src/site/place.js';

const options = {
  place: placeOf('04-requests.html', 'zh', 'en'),
  title: '申请 "<b>',
  description: '多少件',
  picture: { src: 'charts/04-requests-1.png', alt: '图' },
};

test('without the address of the site a card has title and words, and no address that leads nowhere', () => {
  const tags = cardTags({ ...options, address: null }).join('\n');
  assert.match(tags, /og:title" content="申请 &quot;&lt;b&gt;"/);
  assert.match(tags, /og:locale" content="zh_CN"/);
  assert.doesNotMatch(tags, /og:(?:image|url)|canonical/);
});

test('with it page and picture have whole addresses, within their edition', () => {
  const tags = cardTags({ ...options, address: 'https://a.example/x/' }).join('\n');
  assert.match(tags, /og:url" content="https:\/\/a\.example\/x\/zh\/04-requests\.html"/);
  assert.match(tags, /og:image" content="https:\/\/a\.example\/x\/zh\/charts\/04-requests-1\.png"/);
  assert.match(cardTags({ ...options, address: 'https://a.example/', picture: null }).join(), /"summary"/);
});

test('the address of the site is read from package.json; what is no address of the web is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-address-'));
  const said = (site: unknown) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ gongkai: { site } }));
    return siteAddress(folder);
  };
  try {
    assert.equal(siteAddress(folder), null);
    assert.equal(said('https://a.example/x'), 'https://a.example/x/');
    assert.equal(said('https://a.example/x/?q#h'), 'https://a.example/x/');
    for (const other of ['javascript:alert(1)', 'a.example', 1, null]) assert.equal(said(other), null);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
