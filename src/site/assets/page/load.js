// Loads a script of the site once: pages on a disk may fetch nothing, but they may load scripts. A missing one is none.
(() => {
  const { gongkai } = window;
  const loaded = new Map();
  // The words of the page's language.
  gongkai.say = gongkai.words[document.documentElement.lang] ?? gongkai.words.en;
  gongkai.load = (src) => {
    if (!loaded.has(src)) {
      loaded.set(
        src,
        new Promise((done) => {
          const script = document.createElement('script');
          script.src = src;
          // In the order in which they were asked for.
          script.async = false;
          script.addEventListener('load', () => done(true));
          script.addEventListener('error', () => done(false));
          document.head.append(script);
        }),
      );
    }
    return loaded.get(src);
  };
  gongkai.fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // A button that copies a text: the clipboard is not there on all pages from a disk, a selection is.
  gongkai.copyButton = (text) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small';
    button.textContent = gongkai.say.copy;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text());
      } catch {
        const field = document.createElement('textarea');
        field.value = text();
        button.after(field);
        field.select();
        document.execCommand('copy');
        field.remove();
        button.focus();
      }
      button.textContent = gongkai.say.copied;
    });
    return button;
  };
})();
