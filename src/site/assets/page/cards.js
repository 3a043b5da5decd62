// On a phone a table of sentences is dealt as cards: a row is a card, and each cell stands behind the name of its column.
// Beside each other the cells of such a row are a screen of emptiness. Without it the table scrolls sideways.
(() => {
  const { gongkai } = window;
  const phone = matchMedia('(max-width: 40rem)');

  // Tables with more columns are read across and down, as are those without sentences.
  const MOST = 8;
  const SENTENCE = 60;

  // What is laid out as blocks is a table no longer for who hears it, unless it says so.
  const ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };

  // One that is folded away has no width yet: three columns may fit, four do not.
  const fits = (table, columns) =>
    table.offsetParent ? table.offsetWidth <= table.parentElement.clientWidth : columns < 4;

  const nameOf = (head) => (head.querySelector('.defined') ?? head).textContent.trim();

  const deal = (table) => {
    if (table.classList.contains('cards')) return;
    const [head, second] = table.tHead?.rows ?? [];
    if (!head || second || head.cells.length > MOST || fits(table, head.cells.length)) return;
    if (table.querySelector('[rowspan], [colspan]')) return;
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    if (!rows.some((row) => [...row.cells].some((cell) => cell.textContent.length > SENTENCE))) return;
    const names = [...head.cells].map(nameOf);
    for (const row of rows) {
      for (const [column, cell] of [...row.cells].entries()) cell.dataset.head = names[column];
    }
    for (const part of [table, ...table.querySelectorAll('thead, tbody, tr, td')]) {
      part.setAttribute('role', ROLES[part.tagName]);
    }
    for (const one of table.querySelectorAll('th')) {
      one.setAttribute('role', one.scope === 'row' ? 'rowheader' : 'columnheader');
    }
    table.classList.add('cards');
  };

  /** Deals these tables, now or once the screen is as narrow as a phone's. */
  gongkai.cards = (tables) => {
    const dealAll = () => {
      if (phone.matches) for (const table of tables) deal(table);
    };
    phone.addEventListener('change', dealAll);
    dealAll();
  };
})();
