// Turns the picture of each chart into the interactive chart, once it is seen. Where that fails, the picture stays.
(() => {
  const { gongkai } = window;
  const figures = document.querySelectorAll('figure.chart');
  // Where the site's scripts lie; a page that stands alone has them in itself.
  const assets = document.currentScript?.src.replace(/[^/]*$/, '') ?? '';
  const { menu } = gongkai.say;

  // Narrower than this (CSS pixels) a chart is laid out as for a phone; narrower than the other, it scrolls.
  const PHONE = 600;
  const NARROWEST = 260;

  const list = (text) => (Array.isArray(text) ? text : text ? [text] : []);

  // Lines of Chinese, and those that end or begin with its punctuation, join without a blank. The same as `joined` in
  // src/model/lines.ts.
  const NO_BLANK =
    / (?<=[\u2e80-\uffef“”—] )(?=[\u2e80-\uffef“”—])| (?<=[\u3000-\u303f\uff00-\uff60] )| (?=[\u3000-\u303f\uff00-\uff60])/g;
  const joined = (lines) => lines.join(' ').replace(NO_BLANK, '');
  // No line begins with the dash of a Chinese range, an English range is not broken, and a number stays with its measure.
  const unbroken = (text) =>
    text
      .replace(/—/g, '\u2060—')
      .replace(/–(?=\d)/g, '\u2060–\u2060')
      .replace(/(?<=\d) (?=[年份件个项次处类条])/g, '\u00a0');

  // Titles do not wrap inside a chart: where the screen is narrower than the chart they become text above it.
  const caption = (title) => {
    const element = document.createElement('figcaption');
    const { text, subtitle } = title.text ? title : { text: title };
    const add = (name, content) => {
      const line = document.createElement(name);
      line.textContent = unbroken(content);
      element.append(line);
    };
    // A line that ends with a clause does so above the chart, too.
    const clauses = list(text)
      .join('\n')
      .split(/(?<=[;；:：。.,，])\n/)
      .map((clause) => joined(clause.split('\n')));
    const headline = document.createElement('strong');
    for (const [at, clause] of clauses.entries()) {
      const part = document.createElement('span');
      part.textContent = unbroken(clause);
      const before = clauses[at - 1] ?? '';
      if (joined([before, clause]) !== before + clause && at > 0) headline.append(' ');
      headline.append(part);
    }
    element.append(headline);
    // A line that begins in lower case goes on with the sentence of the one before.
    for (const line of list(subtitle)
      .join('\n')
      .replace(/\n(?=[a-z])/g, ' ')
      .split('\n'))
      add('span', line);
    return element;
  };

  // What differs on a phone, put over the chart of a page. The same as `patched` in src/charts/phone-patch.ts.
  const patched = (wide, patch) => {
    if (typeof patch !== 'object' || patch === null) return wide;
    if ('$is' in patch) return patch.$is;
    const { $gone = [], ...changes } = patch;
    const copy = Array.isArray(wide) ? [...wide] : { ...wide };
    for (const [key, inner] of Object.entries(changes)) copy[key] = patched(copy[key], inner);
    for (const key of $gone) delete copy[key];
    return copy;
  };

  // The chart for a narrow screen: its width, and no title. Null for what has several plots.
  const narrowed = (spec, width) => {
    const patch = spec.usermeta?.narrow;
    if (!patch) return null;
    const { title, ...rest } = width < PHONE ? patched(spec, patch) : spec;
    return { ...rest, width: Math.max(width, NARROWEST), autosize: { type: 'fit-x', contains: 'padding' } };
  };

  // The rows of data, from lists below the names of their columns, and words from their numbers.
  const unpacked = (packed) => {
    const seen = [];
    const unpack = (value) => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(unpack);
      if ('$again' in value) return seen[value.$again];
      if (!('$rows' in value)) {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
      }
      const { $columns, $words, $rows } = value;
      const cell = (inner, at) => ($words[at] ? $words[at][inner] : inner);
      const rows = $rows.map((row) =>
        Object.fromEntries(row.map((inner, at) => [$columns[at], cell(inner, at)])),
      );
      seen.push(rows);
      return rows;
    };
    return unpack(packed);
  };

  // Places are named from the folder of the notebooks' pages. Rows may stand in several charts: copies change.
  const placed = (spec, base) => ({
    ...spec,
    data: spec.data?.map((set) =>
      Array.isArray(set.values)
        ? {
            ...set,
            values: set.values.map((row) => (row?.place ? { ...row, place: base + row.place } : row)),
          }
        : set,
    ),
  });

  // One stop for the keyboard in each chart; arrows go from mark to mark, Enter follows.
  const reachable = (live) => {
    const marks = [...live.querySelectorAll('svg.marks [role="graphics-symbol"]')].filter(
      (mark) => mark.__data__?.href,
    );
    for (const [at, mark] of marks.entries()) {
      mark.setAttribute('role', 'link');
      mark.removeAttribute('aria-roledescription');
      mark.setAttribute('tabindex', at === 0 ? '0' : '-1');
      mark.addEventListener('keydown', ({ key }) => {
        if (key === 'Enter') location.href = mark.__data__.href;
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
        const next = step && marks[(at + step + marks.length) % marks.length];
        if (next) next.focus();
      });
    }
  };

  // Vega is larger than most pages: it is loaded when the first chart is seen, and once.
  const vega = async () => {
    if (window.vegaEmbed) return true;
    const names = ['vega', 'vega-embed'];
    const loaded = await Promise.all(names.map((name) => gongkai.load(`${assets}${name}.min.js`)));
    return loaded.every(Boolean);
  };

  const specOf = async ({ dataset, children }) => {
    const own = [...children].find((child) => child.matches('script.spec'));
    if (own) return unpacked(JSON.parse(own.textContent));
    const { spec, name } = dataset;
    if (!spec || !(await gongkai.load(spec))) return null;
    return unpacked(window.gongkaiCharts[name]);
  };

  const show = async (figure) => {
    const picture = figure.querySelector('img');
    const live = document.createElement('div');
    live.className = 'live loading';
    figure.insertBefore(live, figure.querySelector('.numbers, .note'));
    try {
      const [spec, ready] = await Promise.all([specOf(figure), vega()]);
      if (!spec || !ready) return live.remove();
      const width = figure.clientWidth;
      const natural = Number(picture?.getAttribute('width'));
      const narrow = natural > width + 1 ? narrowed(spec, width) : null;
      await window.vegaEmbed(live, placed(narrow ?? spec, figure.dataset.base ?? ''), {
        mode: 'vega',
        renderer: 'svg',
        // The interpreter needs no eval, which the page's policy forbids.
        ast: true,
        // Errors only: Vega's warnings are for whoever writes the chart.
        logLevel: 1,
        actions: { export: { svg: true, png: true }, source: false, compiled: false, editor: false },
        downloadFileName: figure.dataset.name,
        i18n: menu,
      });
      if (narrow && spec.title) figure.prepend(caption(spec.title));
    } catch (error) {
      live.remove();
      console.error(error);
      return;
    }
    // Vega calls a group of marks a symbol and gives it no name; the words of the whole chart stand on it already.
    for (const group of live.querySelectorAll('[role="graphics-symbol"]:not([aria-label])')) {
      group.removeAttribute('role');
      group.removeAttribute('aria-roledescription');
    }
    reachable(live);
    live.classList.remove('loading');
    // The words of the picture go to the drawing itself: the menu beside it must stay within a keyboard's reach.
    if (picture) live.querySelector('svg.marks')?.setAttribute('aria-label', picture.alt);
    (picture?.closest('picture') ?? picture)?.remove();
    figure.querySelector('.over')?.remove();
    live.querySelector('summary')?.setAttribute('aria-label', menu.CLICK_TO_VIEW_ACTIONS);
  };

  // One after the other: what is seen first is drawn first.
  let last = Promise.resolve();
  const waiting = new Set();
  const draw = (figure) => {
    if (!waiting.delete(figure)) return;
    seen.unobserve(figure);
    last = last.then(() => show(figure));
  };
  // On a phone a picture shows its left part only. Once what draws charts is there, the others need not wait to be seen.
  const drawRest = () => {
    const idle = window.requestIdleCallback ?? setTimeout;
    const next = () => {
      const [figure] = waiting;
      if (!figure || !window.vegaEmbed) return;
      draw(figure);
      last.then(() => idle(next));
    };
    if (waiting.size > 0 && document.documentElement.clientWidth < PHONE) last.then(() => idle(next));
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) draw(target);
      if (entries.some(({ isIntersecting }) => isIntersecting)) drawRest();
    },
    { rootMargin: '200px' },
  );
  for (const figure of figures)
    if (figure.dataset.spec || figure.querySelector('script.spec')) {
      waiting.add(figure);
      seen.observe(figure);
    }

  // Pictures further down wait until the page stands, and not until they are scrolled to: nobody meets a white gap, and
  // what takes a picture of the whole page has them in it.
  window.addEventListener('load', () => {
    for (const picture of document.querySelectorAll('figure.chart img[loading="lazy"]'))
      picture.loading = 'eager';
  });

  // What the links below a chart cannot do without a script: its table at once, and whole addresses.
  const open = async (tools) => {
    const { table, name } = tools.dataset;
    const code = tools.querySelector('.embed code');
    const tag = document.createElement('template');
    tag.innerHTML = code?.textContent ?? '';
    const frame = tag.content.firstElementChild;
    // An address on one's own disk is of no use to others.
    if (frame && location.protocol !== 'file:') {
      frame.setAttribute('src', new URL(frame.getAttribute('src'), location.href).href);
      code.textContent = tag.innerHTML;
    }
    code?.after(
      ' ',
      gongkai.copyButton(() => code.textContent),
    );
    const link = tools.querySelector('a.copy');
    link?.after(
      ' ',
      gongkai.copyButton(() => link.href),
    );
    if (!table || !(await gongkai.load(table))) return;
    // Made by the same code as the page, which escapes all that a report says.
    tools.insertAdjacentHTML('beforeend', window.gongkaiTables[name]);
    gongkai.tables?.(tools);
  };
  for (const tools of document.querySelectorAll('details.data'))
    tools.addEventListener('toggle', () => open(tools), { once: true });
})();
