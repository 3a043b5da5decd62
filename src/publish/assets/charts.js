// Turns the picture of each chart into the interactive chart. Where that fails, the picture stays.
(() => {
  const figures = document.querySelectorAll('figure.chart');

  // Titles do not wrap inside a chart: where the screen is narrower than the chart they become text above it.
  const lines = (text) => (Array.isArray(text) ? text.join(' ') : String(text ?? ''));
  const heading = (title) => {
    const caption = document.createElement('figcaption');
    const { text, subtitle } = typeof title === 'object' && !Array.isArray(title) ? title : { text: title };
    for (const [name, content] of [
      ['strong', text],
      ['span', subtitle],
    ]) {
      if (!content) continue;
      const element = document.createElement(name);
      element.textContent = lines(content);
      caption.append(element);
    }
    return caption;
  };

  const fit = (spec, width) => {
    const single = 'mark' in spec || 'layer' in spec;
    if (!single || typeof spec.width !== 'number') return null;
    const { title, ...rest } = spec;
    const autosize = { type: 'fit-x', contains: 'padding' };
    return { spec: { ...rest, width, autosize }, caption: title ? heading(title) : null };
  };

  const show = async (figure) => {
    const source = figure.querySelector('script.spec');
    if (!source) return;
    const picture = figure.querySelector('img');
    const live = document.createElement('div');
    live.className = 'live loading';
    figure.append(live);
    const width = figure.clientWidth;
    const spec = JSON.parse(source.textContent);
    const narrow = picture && picture.width > width + 1 ? fit(spec, width) : null;
    try {
      await window.vegaEmbed(live, narrow ? narrow.spec : spec, {
        mode: 'vega-lite',
        renderer: 'svg',
        // The interpreter needs no eval, which the page's policy forbids.
        ast: true,
        // Errors only: Vega's warnings are for whoever writes the chart.
        logLevel: 1,
        actions: { export: { svg: true, png: true }, source: false, compiled: false, editor: false },
        downloadFileName: figure.dataset.name,
        i18n: { CLICK_TO_VIEW_ACTIONS: 'Save this chart' },
      });
    } catch (error) {
      live.remove();
      console.error(error);
      return;
    }
    live.classList.remove('loading');
    if (narrow?.caption) figure.prepend(narrow.caption);
    if (picture) {
      live.setAttribute('role', 'img');
      live.setAttribute('aria-label', picture.alt);
      picture.remove();
    }
  };

  if (window.vegaEmbed) for (const figure of figures) show(figure);
})();
