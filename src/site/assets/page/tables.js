// Tables that sort by a click on their heads, and long ones that show the rows with a word. Without it they are as they are.
(() => {
  const { gongkai } = window;
  const { say, fill } = gongkai;

  // Fewer rows are seen at once; from so many on a word finds what the eye does not.
  const SORTED = 5;
  const FILTERED = 20;

  // Chinese by how it is said, numbers within texts by their size. Made when a table is first sorted: that takes as long
  // as all else that a page runs while it opens.
  let collator;
  const compare = (a, b) => {
    collator ??= new Intl.Collator('zh', { numeric: true });
    return collator.compare(a, b);
  };

  // A number as these pages write it: first in its cell, with its sign, its parts of a thousand, its percent.
  const NUMBER = /^[^\d\p{L}]*?([-−]?\d[\d,]*(?:\.\d+)?)(?:\s*%)?(?=$|[\s(（[×])/u;
  const MISSING = /^[-–—…]?$/;

  const saidIn = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return null;
    const text = cell.textContent.trim();
    // What stands for a missing value is set in <em>.
    const isNone = cell.querySelector(':scope > em:only-child')?.textContent.trim() === text;
    return isNone || MISSING.test(text) ? null : text;
  };
  const numberOf = (text) => {
    const [, digits] = NUMBER.exec(text) ?? [];
    return digits === undefined ? null : Number(digits.replaceAll(',', '').replace('−', '-'));
  };

  // The order of the rows by a column: missing values last, whichever way.
  const ordered = (rows, column, down) => {
    const values = rows.map((row) => saidIn(row, column));
    const said = values.filter((value) => value !== null);
    const numeric = said.length > 0 && said.every((value) => numberOf(value) !== null);
    const keys = values.map((value) => (numeric && value !== null ? numberOf(value) : value));
    const order = numeric ? (a, b) => a - b : compare;
    return rows
      .map((row, at) => ({ row, key: keys[at] }))
      .sort((a, b) => {
        if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
        return down ? order(b.key, a.key) : order(a.key, b.key);
      })
      .map(({ row }) => row);
  };

  const enhance = (table) => {
    const head = table.tHead?.rows.length === 1 ? table.tHead.rows[0] : null;
    const bodies = [...table.tBodies];
    const rows = bodies.flatMap((body) => [...body.rows]);
    // Cells over several rows would be torn apart.
    if (!head || rows.length < SORTED || table.querySelector('tbody [rowspan], thead [colspan]')) return;
    const sizes = bodies.map((body) => body.rows.length);
    const whole = rows.filter((row) => row.cells.length === head.cells.length);
    const others = rows.filter((row) => !whole.includes(row));

    // As many rows as before stay in sight; the others stay behind "Show all".
    const place = (list) => {
      let from = 0;
      for (const [at, body] of bodies.entries()) {
        body.append(...list.slice(from, from + sizes[at]));
        from += sizes[at];
      }
    };
    const sort = (cell, column) => {
      const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[
        cell.ariaSort ?? 'none'
      ];
      for (const one of head.cells) one.removeAttribute('aria-sort');
      if (next === 'none') return place(rows);
      cell.setAttribute('aria-sort', next);
      place([...ordered(whole, column, next === 'descending'), ...others]);
    };
    for (const [column, cell] of [...head.cells].entries()) {
      const name = cell.textContent.trim();
      if (name === '') continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      // A head that leads to its definition goes on doing so; the button stands behind it.
      if (cell.querySelector('a')) {
        button.setAttribute('aria-label', fill(say.sort, { column: name }));
        cell.append('\u00a0', button);
      } else {
        button.title = fill(say.sort, { column: name });
        button.append(...cell.childNodes);
        cell.append(button);
      }
      button.addEventListener('click', () => sort(cell, column));
    }
    if (rows.length >= FILTERED) filter(table, rows);
  };

  const filter = (table, rows) => {
    const label = document.createElement('label');
    label.className = 'filter';
    const field = document.createElement('input');
    field.type = 'search';
    const count = document.createElement('output');
    label.append(`${say.filter} `, field, ' ', count);
    const box = table.closest('.scroll') ?? table;
    box.before(label);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const show = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      box.classList.toggle('filtered', words.length > 0);
      let shown = 0;
      for (const [at, row] of rows.entries()) {
        row.hidden = !words.every((word) => texts[at].includes(word));
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = words.length === 0 ? '' : fill(say.rows, { shown, all: rows.length });
    };
    field.addEventListener('input', show);
    // `#rows=2021` asks for the rows with that word.
    const asked = () => {
      const [, words] = /^#rows=(.+)$/.exec(location.hash) ?? [];
      if (words === undefined) return;
      field.value = decodeURIComponent(words);
      show();
    };
    window.addEventListener('hashchange', asked);
    asked();
  };

  // The tables of a report are as they stand in the report.
  gongkai.tables = (within) => {
    const own = [...within.querySelectorAll('table')].filter((table) => !table.closest('.as-read'));
    for (const table of own) enhance(table);
    gongkai.cards(own);
  };
  gongkai.tables(document);
})();
