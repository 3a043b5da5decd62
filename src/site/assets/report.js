// Loads the report that the address names, where there are too many for a page each: `report.html#<file of texts>/<report>/<place>`.
// The report is named by the hash at the end of its name, or by the whole of it.
(() => {
  const host = document.getElementById('report');
  if (!host) return;

  // An address that nobody made is as it is.
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  let shown = null;
  const go = async () => {
    const asked = location.hash;
    const [bucket = '', name = '', place = ''] = decoded(asked.slice(1)).split('/');
    if (bucket === 'content' || bucket === '') return;
    if (name !== shown) {
      // Only a number is taken for the name of a file.
      if (/^\d{7}$/.test(bucket)) await window.gongkai.load(`text/${bucket}.js`);
      // Another was asked for while this one was loading.
      if (location.hash !== asked) return;
      const loaded = Object.entries(window.gongkaiReports ?? {});
      const [, html = null] = loaded.find(([slug]) => slug === name || slug.endsWith(`_${name}`)) ?? [];
      // Made by the same code as the other pages, which escapes all that a report says.
      if (html === null) host.textContent = host.dataset.missing;
      else {
        host.innerHTML = html;
        // What stands on the same page has this report's address before its own: texts would be twice as long with it.
        for (const link of host.querySelectorAll('a[href^="#"]'))
          link.setAttribute('href', `#${bucket}/${name}/${link.getAttribute('href').slice(1)}`);
      }
      window.gongkai.tables?.(host);
      shown = name;
      document.title = `${host.querySelector('h1')?.textContent ?? document.title} · gongkai`;
    }
    for (const one of host.querySelectorAll('.target')) one.classList.remove('target');
    const target = place === '' ? null : document.getElementById(place);
    if (!target) return window.scrollTo(0, 0);
    target.classList.add('target');
    target.scrollIntoView({ block: 'center' });
  };
  window.addEventListener('hashchange', go);
  go();
})();
