// Loads the report that the address names, where there are too many for a page each: `report.html#<report>/<place>`.
(() => {
  const host = document.getElementById('report');
  if (!host) return;

  // The same as `bucketOf` in src/model/address.ts.
  const bucketOf = (text) => {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    const hash = (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
    return String(Number.parseInt(hash.slice(-4), 36) % 1024).padStart(4, '0');
  };

  const loaded = new Map();
  const load = (bucket) => {
    if (!loaded.has(bucket)) {
      loaded.set(
        bucket,
        new Promise((done) => {
          const script = document.createElement('script');
          script.src = `text/${bucket}.js`;
          script.addEventListener('load', done);
          script.addEventListener('error', done);
          document.head.append(script);
        }),
      );
    }
    return loaded.get(bucket);
  };

  let shown = null;
  const go = async () => {
    const [slug = '', place = ''] = decodeURIComponent(location.hash.slice(1)).split('/');
    if (slug === 'content' || slug === '') return;
    if (slug !== shown) {
      await load(bucketOf(slug));
      const html = Object.hasOwn(window.gongkaiReports ?? {}, slug) ? window.gongkaiReports[slug] : null;
      // Made by the same code as the other pages, which escapes all that a report says.
      if (html === null) host.textContent = host.dataset.missing;
      else host.innerHTML = html;
      shown = slug;
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
