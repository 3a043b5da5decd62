import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Snapshot, whatsNew } from '../../src/commands/whats-new.js';

const file = (path: string, sha256: string) => ({ path, sha256, name: `name of ${path}` });
const wrong = (path: string, key: string) => ({ path, key, text: `${path} contradicts ${key}` });
const snapshot = (changes: Partial<Snapshot> = {}): Snapshot => ({
  paths: ['/reports'],
  library: 'one',
  files: [file('a.txt', 'A'), file('b.txt', 'B')],
  contradictions: [wrong('a.txt', 'sum'), wrong('b.txt', 'sum')],
  ...changes,
});

/** The kinds of change that have items. */
const changes = (before: Snapshot, now: Snapshot) =>
  Object.fromEntries(
    whatsNew(before, now)
      .changes.filter(({ items }) => items.length > 0)
      .map(({ label, items }) => [label, items]),
  );

describe('what is new', () => {
  it('is not compared at the first run, nor with a run on other folders', () => {
    assert.equal(whatsNew(null, snapshot()).compared, false);
    assert.equal(whatsNew(snapshot({ paths: ['/others'] }), snapshot()).compared, false);
  });

  it('is nothing where nothing changed', () => {
    const news = whatsNew(snapshot(), snapshot());
    assert.equal(news.compared, true);
    assert.deepEqual(changes(snapshot(), snapshot()), {});
    assert.equal(news.note, null);
  });

  it('has reports that came, changed and went, each once', () => {
    const now = snapshot({ files: [file('a.txt', 'A2'), file('c.txt', 'C')], contradictions: [] });
    assert.deepEqual(changes(snapshot({ contradictions: [] }), now), {
      'New files': ['name of c.txt'],
      'Changed files': ['name of a.txt'],
      'Removed files': ['name of b.txt'],
    });
  });

  it('takes a renamed report for neither new nor removed, nor its contradictions for resolved', () => {
    const now = snapshot({
      files: [file('a.txt', 'A'), file('z.txt', 'B')],
      contradictions: [wrong('a.txt', 'sum'), wrong('z.txt', 'sum')],
    });
    assert.deepEqual(changes(snapshot(), now), { 'Renamed files': ['b.txt is now z.txt'] });
  });

  it('calls a contradiction resolved only if its report is still there', () => {
    const now = snapshot({ files: [file('a.txt', 'A2')], contradictions: [wrong('a.txt', 'share')] });
    assert.deepEqual(changes(snapshot(), now), {
      'Changed files': ['name of a.txt'],
      'Removed files': ['name of b.txt'],
      'New contradictions': ['a.txt contradicts share'],
      'Resolved contradictions': ['a.txt contradicts sum'],
    });
  });

  it('does not pair two copies of one file with one that went', () => {
    const now = snapshot({
      files: [file('a.txt', 'A'), file('x.txt', 'B'), file('y.txt', 'B')],
      contradictions: [],
    });
    const found = changes(snapshot({ contradictions: [] }), now);
    assert.deepEqual(found, { 'New files': ['name of y.txt'], 'Renamed files': ['b.txt is now x.txt'] });
  });

  it('says with what it is compared, by the data and never by the clock', () => {
    const before = snapshot({ date: '2026-03-10' });
    const since = 'Against the 2 files before the last change, with data as of 2026-03-10.';
    assert.equal(whatsNew(before, snapshot({ files: [] })).since, since);
    assert.equal(whatsNew(null, snapshot()).since, null);
  });

  it('says when the library is another, since contradictions may come and go with it', () => {
    assert.match(whatsNew(snapshot({ library: 'zero' }), snapshot()).note ?? '', /library changed/);
  });
});
