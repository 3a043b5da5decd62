// What a link leads into is opened. Browsers of late do so of themselves, but not all of them.
(() => {
  const open = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      // Not an address of ours.
    }
    let folded = target?.closest('details:not([open])');
    if (!folded) return;
    for (; folded; folded = folded.parentElement?.closest('details:not([open])')) folded.open = true;
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', open);
  open();
})();
