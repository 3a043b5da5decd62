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

  const shapeOf = ({ x, y, width, height }) =>
    drawing('rect', { x: x - 2, y: y - 2, width: width + 4, height: height + 4, rx: 2 });

  // One stop for the keyboard in each chart: arrows go from mark to mark, Enter follows.
  const elementOf = (mark, at) => {
    const name = mark.said.map(([head, text]) => (head === '' ? text : `${head}: ${text}`)).join('; ');
    const kind = mark.to ? drawing('a', { href: mark.to }) : drawing('g', { role: 'img' });
    kind.setAttribute('aria-label', name);
    kind.setAttribute('tabindex', at === 0 ? '0' : '-1');
    kind.append(shapeOf(mark));
    return kind;
  };

  const lay = (figure, chart) => {
    const layout = (phone.matches && figure.querySelector('picture') && chart.phone) || chart.page;
    const [wide, high] = layout.size;
    const marks = unpacked(chart, layout, figure.dataset.base ?? '');
    const svg = drawing('svg', { width: wide, height: high, viewBox: `0 0 ${wide} ${high}` });
    const elements = marks.map(elementOf);
    const ring = drawing('rect', { class: 'ring' });
    // What the pointer meets: it leads where the mark below the pointer does, so that a link can be opened as any other.
    const here = drawing('a', { class: 'here', tabindex: '-1', 'aria-hidden': 'true' });
    here.append(drawing('rect', { width: wide, height: high }));
    svg.append(...elements, ring, here);

    const scale = () => wide / svg.getBoundingClientRect().width;
    const boxOf = ({ x, y, width, height }) => {
      const { left, top } = svg.getBoundingClientRect();
      const by = 1 / scale();
      return {
        left: left + x * by,
        right: left + (x + width) * by,
        top: top + y * by,
        bottom: top + (y + height) * by,
      };
    };
    const leave = () => {
      tip.hidden = true;
      forget = () => {};
      ring.removeAttribute('width');
      here.removeAttribute('href');
    };
    const meet = (mark, box = boxOf(mark), stays = false) => {
      if (forget !== leave) forget();
      forget = leave;
      for (const [key, value] of Object.entries({
        x: mark.x - 2,
        y: mark.y - 2,
        width: mark.width + 4,
        height: mark.height + 4,
      }))
        ring.setAttribute(key, value);
      if (mark.to) here.setAttribute('href', mark.to);
      else here.removeAttribute('href');
      tell(mark, box, stays);
    };
    const under = ({ clientX, clientY }, reach) => {
      const { left, top } = svg.getBoundingClientRect();
      return nearest(marks, (clientX - left) * scale(), (clientY - top) * scale(), reach * scale());
    };
    let by = 'mouse';
    here.addEventListener('pointerdown', ({ pointerType }) => {
      by = pointerType;
    });
    here.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'mouse') return;
      const mark = under(event, REACH.mouse);
      const { clientX: x, clientY: y } = event;
      if (mark) meet(mark, { left: x, right: x, top: y, bottom: y });
      else leave();
    });
    here.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') leave();
    });
    here.addEventListener('click', (event) => {
      if (by === 'mouse') return;
      event.preventDefault();
      const mark = under(event, REACH.finger);
      if (mark) meet(mark, boxOf(mark), true);
      else leave();
    });
    svg.addEventListener('focusin', ({ target }) => {
      const mark = marks[elements.indexOf(target)];
      if (mark) meet(mark);
    });
    svg.addEventListener('focusout', () => {
      if (!tip.classList.contains('stays')) leave();
    });
    svg.addEventListener('keydown', (event) => {
      const at = elements.indexOf(event.target);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (at < 0 || !step) return;
      event.preventDefault();
      const next = (at + step + elements.length) % elements.length;
      elements[at].setAttribute('tabindex', '-1');
      elements[next].setAttribute('tabindex', '0');
      elements[next].focus();
    });

    const over = within('div', [svg], 'over live');
    figure.querySelector('.over')?.remove();
    figure.prepend(over);
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

  // A page that stands alone has its pictures in itself.
  const savePicture = (tools) => {
    const image = tools.previousElementSibling?.querySelector('img[src^="data:image/svg"]');
    if (!image) return;
    const save = (kind, href) => {
      const element = link(href, gongkai.fill(say.picture, { kind: kind.toUpperCase() }));
      element.download = `${tools.previousElementSibling.dataset.name}.${kind}`;
      return element;
    };
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2 * image.width, 2 * image.height];
    const paper = canvas.getContext('2d');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    tools.querySelector('p')?.append(' · ', save('svg', image.src), ' · ', save('png', canvas.toDataURL()));
  };

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
    savePicture(tools);
    if (!table || !(await gongkai.load(table))) return;
    // Made by the same code as the page, which escapes all that a report says.
    tools.insertAdjacentHTML('beforeend', window.gongkaiTables[name]);
    gongkai.tables?.(tools);
  };
  for (const tools of document.querySelectorAll('details.data'))
    tools.addEventListener('toggle', () => open(tools), { once: true });
})();
