// A box that finds publishers, reports, years, definitions and notebooks. Without it the links beside it lead to the lists.
(() => {
  const { gongkai } = window;
  const host = document.querySelector('.search[data-base]');
  if (!host) return;
  const { say, fill } = gongkai;
  const { base } = host.dataset;

  // Lines of each kind that are shown.
  const MOST = 8;
  const YEARS = 8;

  const plain = (text) => text.normalize('NFKC').toLowerCase().trim();
  const han = /\p{Script=Han}/u;

  // In which file a key is. The same as `shardOf` in search/publisher-index.ts.
  const shardOf = (key, shards) => {
    let hash = 0;
    for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) >>> 0;
    return hash % shards;
  };

  // What of the words says in which file to look: a pair of characters that few publishers have.
  const keyOf = (words, { common }) => {
    const keys = words.flatMap((word) => {
      const characters = [...word];
      if (!han.test(word)) return characters.length < 2 ? [] : [word.slice(0, 2)];
      return characters.slice(1).map((one, at) => `${characters[at]}${one}`);
    });
    return keys.find((key) => !common.includes(key)) ?? keys[0] ?? null;
  };

  // Letters fit where a word of the pinyin begins: `pingyang`, `pingyangxian`, `renmin`.
  const fitsPinyin = (word, pinyin, initials) => {
    if (initials.startsWith(word)) return true;
    const parts = pinyin.toLowerCase().replaceAll("'", '').split(' ');
    return parts.some((_, at) => parts.slice(at).join('').startsWith(word));
  };
  const fits = (word, [name, aliases, pinyin, initials]) =>
    han.test(word)
      ? [name, ...aliases].some((one) => one.includes(word))
      : fitsPinyin(word, pinyin, initials) || name.toLowerCase().includes(word);

  const publishersFor = async (words) => {
    const { gongkaiSearch: index } = window;
    if (!index || words.length === 0) return [];
    const key = index.shards === 1 ? '' : keyOf(words, index);
    if (key === null) return [];
    const shard = shardOf(key, index.shards);
    await gongkai.load(`${base}search/publishers-${shard}.js`);
    const found = (window.gongkaiPublishers?.[shard] ?? []).filter((one) =>
      words.every((word) => fits(word, one)),
    );
    const rank = ([name, , , , , reports]) =>
      (name === words[0] ? 0 : name.startsWith(words[0]) ? 1 : 2) * 1e6 - reports.length;
    return found.sort((a, b) => rank(a) - rank(b));
  };

  const pagesFor = (words) =>
    words.length === 0
      ? []
      : (window.gongkaiPages ?? []).filter(([, title, other, id]) => {
          const text = plain(`${title} ${other} ${id}`);
          return words.every((word) => text.includes(word));
        });

  const link = (href, text, lang) => {
    const element = document.createElement('a');
    element.href = base + href;
    element.textContent = text;
    if (lang) element.lang = lang;
    return element;
  };
  const small = (text) => {
    const element = document.createElement('small');
    element.textContent = text;
    return element;
  };
  const section = (title, items) => {
    if (items.length === 0) return [];
    const head = document.createElement('h2');
    head.textContent = title;
    const list = document.createElement('ul');
    for (const item of items) {
      const line = document.createElement('li');
      line.append(...item);
      list.append(line);
    }
    return [head, list];
  };

  const publisherLine = ([name, , pinyin, , address, reports], year) => {
    const own = reports.filter(([of]) => year === null || of === year);
    const links = own
      .slice(0, YEARS)
      .flatMap(([of, to]) => [' ', link(encodeURI(`reports/${to}`), of ?? '–')]);
    const more = own.length > YEARS ? [' …'] : [];
    const said = pinyin && document.documentElement.lang === 'en' ? [' ', small(pinyin)] : [];
    const years = document.createElement('span');
    years.className = 'years';
    years.append(...links, ...more);
    return [link(encodeURI(`publishers/${address}`), name, 'zh-Hans'), ...said, years];
  };

  const answer = async (text) => {
    const tokens = plain(text).split(/\s+/).filter(Boolean);
    const isYear = (token) => /^(?:19|20)\d\d年?$/.test(token);
    const year = Number.parseInt(tokens.find(isYear) ?? '', 10) || null;
    const words = tokens.filter((token) => !isYear(token));
    const reports = host.dataset.reports === 'yes';
    await Promise.all([
      gongkai.load(`${base}search/pages.js`),
      ...(reports ? [gongkai.load(`${base}search/publishers.js`)] : []),
    ]);
    const index = window.gongkaiSearch;
    const publishers = await publishersFor(words);
    const held =
      year === null ? publishers : publishers.filter(([, , , , , list]) => list.some(([of]) => of === year));
    const ofYear =
      words.length > 0 || year === null ? [] : (index?.years ?? []).filter(([of]) => of === year);
    const yearHref = (of) => (index.byYear ? `reports/year-${of}.html` : `reports/index.html#rows=${of}`);
    const pages = pagesFor(words);
    const named = ([href, title, other, , kind]) => [link(href, title), ' ', small(kind || other)];
    return {
      count: held.length + ofYear.length + pages.length,
      parts: [
        ...section(
          say.years,
          ofYear.map(([of, count]) => [link(yearHref(of), fill(say.ofYear, { year: of, count }))]),
        ),
        ...section(
          say.publishers,
          held.slice(0, MOST).map((one) => publisherLine(one, year)),
        ),
        ...section(
          say.definitions,
          pages
            .filter(([, , , , kind]) => kind)
            .slice(0, MOST)
            .map(named),
        ),
        ...section(
          say.notebooks,
          pages
            .filter(([, , , , kind]) => !kind)
            .slice(0, MOST)
            .map(named),
        ),
      ],
    };
  };

  const field = document.createElement('input');
  field.type = 'search';
  field.setAttribute('aria-label', say.search);
  field.placeholder = say.search;
  field.autocomplete = 'off';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const results = document.createElement('div');
  results.className = 'results';
  results.hidden = true;
  host.prepend(field);
  host.append(results);

  let asked = 0;
  const search = async () => {
    asked += 1;
    const own = asked;
    const text = field.value;
    if (text.trim() === '') {
      results.hidden = true;
      return;
    }
    const { count, parts } = await answer(text);
    // Another was asked for while this one was loading.
    if (own !== asked) return;
    status.textContent = count === 0 ? say.nothing : fill(say.found, { count });
    results.replaceChildren(status, ...parts);
    results.hidden = false;
  };
  field.addEventListener('input', search);
  field.addEventListener('focus', search);
  const close = () => {
    // What is on its way comes too late.
    asked += 1;
    results.hidden = true;
  };
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.focus();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || results.hidden) return;
    const stops = [field, ...results.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    event.preventDefault();
    next?.focus();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') results.querySelector('a')?.click();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!host.contains(target)) close();
  });
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !host.contains(relatedTarget)) close();
  });
})();
