// Below a chart: what its links cannot do without a script. Its table at once, whole addresses, and its picture to save.
(() => {
  const { gongkai } = window;
  const { say } = gongkai;

  // A page that stands alone has its pictures in itself.
  const savePicture = (tools) => {
    const image = tools.previousElementSibling?.querySelector('img[src^="data:image/svg"]');
    if (!image) return;
    const save = (kind, href) => {
      const element = document.createElement('a');
      element.append(gongkai.fill(say.picture, { kind: kind.toUpperCase() }));
      element.href = href;
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
