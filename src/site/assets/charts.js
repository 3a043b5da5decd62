// Lies over the picture of each chart, once it is seen: what its marks say where the pointer is, and where they lead. The
// picture stays as it is, and without this script it has its links alone.
(() => {
  const { gongkai } = window;
  const { say } = gongkai;
  // Which of its two pictures a chart shows: as the pictures themselves say.
  const phone = window.matchMedia('(max-width: 40rem)');
  // CSS pixels beside a mark within which it is meant.
  const REACH = { mouse: 6, finger: 24 };

  const drawing = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const within = (name, children, className = '') => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };

  // The box that says what a mark says, one for the page.
  const tip = within('div', [], 'tip');
  tip.hidden = true;
  document.body.append(tip);

  // Takes back what is told, and the ring around its mark.
  let forget = () => {};

  const link = (href, text) => {
    const element = within('a', [text]);
    element.href = href;
    return element;
  };

  // A finger cannot point without touching: for it the box stays, and the links are in it.
  const tell = ({ said, to }, { left, top, right, bottom }, stays) => {
    const lines = said.map(([head, text, href]) => {
      const words = stays && href ? link(href, text) : text;
      return within(
        'div',
        head === '' ? [within('dd', [words])] : [within('dt', [head]), within('dd', [words])],
      );
    });
    const leads = stays && to && !said.some(([, , href]) => href === to);
    const links = leads ? [within('p', [link(to, say.leads)])] : [];
    tip.replaceChildren(within('dl', lines), ...links);
    tip.classList.toggle('stays', stays);
    tip.hidden = false;
    // Below the mark, or above it where there is no room; never beyond the window.
    const { width, height } = tip.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const GAP = 10;
    const [below, middle] = [bottom + GAP, (left + right) / 2];
    const y = below + height <= clientHeight || top < height + GAP ? below : top - GAP - height;
    const x = middle + GAP + width <= clientWidth ? middle + GAP : middle - GAP - width;
    tip.style.left = `${window.scrollX + Math.max(4, Math.min(x, clientWidth - width - 4))}px`;
    tip.style.top = `${window.scrollY + Math.max(4, y)}px`;
  };

  // Of marks that lie over each other the smaller one is meant, of two of a size the one whose middle is nearer.
  const nearest = (marks, x, y, reach) => {
    let best = null;
    for (const mark of marks) {
      const across = Math.max(mark.x - x, 0, x - mark.x - mark.width);
      const down = Math.max(mark.y - y, 0, y - mark.y - mark.height);
      const away = Math.hypot(across, down);
      if (away > reach) continue;
      const middle = Math.hypot(mark.x + mark.width / 2 - x, mark.y + mark.height / 2 - y);
      const rank = [away, mark.width * mark.height, middle];
      const at = best ? rank.findIndex((one, n) => one !== best.rank[n]) : 0;
      if (at >= 0 && (!best || rank[at] < best.rank[at])) best = { mark, rank };
    }
    return best?.mark ?? null;
  };

  const unpacked = ({ texts, rows }, { marks }, base) =>
    marks.map(([x, y, width, height, row]) => {
      const [to, ...said] = rows[row];
      const address = (at) => base + texts[at];
      return {
        ...{ x, y, width, height },
        to: to === null ? null : address(to),
        said: said.map(([head, text, at]) => [
          texts[head],
          texts[text],
          at === undefined ? null : address(at),
        ]),
      };
    });

  const around = ({ x, y, width, height }) => ({ x: x - 2, y: y - 2, width: width + 4, height: height + 4 });

  const elementOf = (mark, at) => {
    const name = mark.said.map(([head, text]) => (head === '' ? text : `${head}: ${text}`)).join('; ');
    const kind = mark.to ? drawing('a', { href: mark.to }) : drawing('g', { role: 'img' });
    kind.setAttribute('aria-label', name);
    kind.setAttribute('tabindex', at === 0 ? '0' : '-1');
    kind.append(drawing('rect', { ...around(mark), rx: 2 }));
    return kind;
  };

  // What lies over a picture: a shape for each mark, the ring around the one that is meant, and what the pointer meets.
  // That leads where the mark below the pointer does, so that a link can be opened as any other.
  const drawn = (marks, [wide, high]) => {
    const svg = drawing('svg', { width: wide, height: high, viewBox: `0 0 ${wide} ${high}` });
    const shapes = marks.map(elementOf);
    const ring = drawing('rect', { class: 'ring' });
    const here = drawing('a', { class: 'here', tabindex: '-1', 'aria-hidden': 'true' });
    here.append(drawing('rect', { width: wide, height: high }));
    svg.append(...shapes, ring, here);
    return { marks, wide, svg, shapes, ring, here };
  };

  // Where the drawing stands in the window, and how many of its units a CSS pixel is.
  const standing = ({ svg, wide }) => {
    const { left, top, width } = svg.getBoundingClientRect();
    return { left, top, unit: wide / width };
  };
  const boxOf = (over, { x, y, width, height }) => {
    const { left, top, unit } = standing(over);
    const [right, bottom] = [left + (x + width) / unit, top + (y + height) / unit];
    return { left: left + x / unit, right, top: top + y / unit, bottom };
  };
  const under = (over, { clientX, clientY }, reach) => {
    const { left, top, unit } = standing(over);
    return nearest(over.marks, (clientX - left) * unit, (clientY - top) * unit, reach * unit);
  };

  // Tells of one mark at a time, on the whole page.
  const telling = (over) => {
    const { ring, here } = over;
    const leave = () => {
      tip.hidden = true;
      forget = () => {};
      ring.removeAttribute('width');
      here.removeAttribute('href');
    };
    const meet = (mark, { box = boxOf(over, mark), stays = false } = {}) => {
      if (forget !== leave) forget();
      forget = leave;
      for (const [key, value] of Object.entries(around(mark))) ring.setAttribute(key, value);
      if (mark.to) here.setAttribute('href', mark.to);
      else here.removeAttribute('href');
      tell(mark, box, stays);
    };
    return { meet, leave };
  };

  const followPointer = (over, { meet, leave }) => {
    const { here } = over;
    let by = 'mouse';
    here.addEventListener('pointerdown', ({ pointerType }) => {
      by = pointerType;
    });
    here.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'mouse') return;
      const mark = under(over, event, REACH.mouse);
      const { clientX: x, clientY: y } = event;
      if (mark) meet(mark, { box: { left: x, right: x, top: y, bottom: y } });
      else leave();
    });
    here.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') leave();
    });
    here.addEventListener('click', (event) => {
      if (by === 'mouse') return;
      event.preventDefault();
      const mark = under(over, event, REACH.finger);
      if (mark) meet(mark, { stays: true });
      else leave();
    });
  };

  // One stop for the keyboard in each chart: arrows go from mark to mark, Enter follows.
  const followKeys = ({ svg, shapes, marks }, { meet, leave }) => {
    svg.addEventListener('focusin', ({ target }) => {
      const mark = marks[shapes.indexOf(target)];
      if (mark) meet(mark);
    });
    svg.addEventListener('focusout', () => {
      if (!tip.classList.contains('stays')) leave();
    });
    svg.addEventListener('keydown', (event) => {
      const at = shapes.indexOf(event.target);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (at < 0 || !step) return;
      event.preventDefault();
      const next = (at + step + shapes.length) % shapes.length;
      shapes[at].setAttribute('tabindex', '-1');
      shapes[next].setAttribute('tabindex', '0');
      shapes[next].focus();
    });
  };

  const lay = (figure, chart) => {
    const layout = (phone.matches && figure.querySelector('picture') && chart.phone) || chart.page;
    const over = drawn(unpacked(chart, layout, figure.dataset.base ?? ''), layout.size);
    const told = telling(over);
    followPointer(over, told);
    followKeys(over, told);
    figure.querySelector('.over')?.remove();
    figure.prepend(within('div', [over.svg], 'over live'));
  };

  // What was told goes with Escape, and with a touch elsewhere. A chart sees itself where it is touched.
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') forget();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!tip.contains(target) && !target.closest('.over')) forget();
  });

  const chartOf = async ({ dataset, children }) => {
    const own = [...children].find((child) => child.matches('script.marks'));
    if (own) return JSON.parse(own.textContent);
    const { marks, name } = dataset;
    return marks && (await gongkai.load(marks)) ? window.gongkaiCharts[name] : null;
  };

  const show = async (figure) => {
    const chart = await chartOf(figure);
    if (!chart) return;
    lay(figure, chart);
    phone.addEventListener('change', () => lay(figure, chart));
  };

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) {
          seen.unobserve(target);
          show(target);
        }
    },
    { rootMargin: '200px' },
  );
  const figures = [...document.querySelectorAll('figure.chart')].filter(
    (figure) => figure.dataset.marks || figure.querySelector('script.marks'),
  );
  // The first stands near the top: it need not wait until the browser has laid out the whole page.
  const [first, ...others] = figures;
  if (first) show(first);
  for (const figure of others) seen.observe(figure);

  // Pictures further down wait until the page stands, and not until they are scrolled to: nobody meets a white gap, and
  // what takes a picture of the whole page has them in it.
  window.addEventListener('load', () => {
    for (const picture of document.querySelectorAll('figure.chart img[loading="lazy"]'))
      picture.loading = 'eager';
  });
})();
