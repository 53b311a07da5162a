// Starts Wagtail's form widgets from data, where Wagtail itself would print a script into the page:
// <template data-mulai="ImageChooser" data-id="id_picture" data-pilihan="{…}">. Needed under a strict CSP.
(() => {
  const makers = new Set(["initDateChooser", "initDateTimeChooser", "initTimeChooser"]);
  const classes = new Set(["Chooser", "PageChooser", "ImageChooser", "DocumentChooser"]);

  function start(mark) {
    const { mulai, id, pilihan } = mark.dataset;
    mark.removeAttribute("data-mulai");
    if (!document.getElementById(id)) return;
    if (makers.has(mulai)) window[mulai](id, JSON.parse(pilihan));
    else if (classes.has(mulai)) new window[mulai](id, JSON.parse(pilihan));
  }

  const startAll = (within) => within.querySelectorAll("template[data-mulai]").forEach(start);

  document.addEventListener("DOMContentLoaded", () => {
    startAll(document);
    // Forms in dialogs and new blocks arrive later.
    new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.matches("template[data-mulai]")) start(node);
        startAll(node);
      }
    }))).observe(document.body, { childList: true, subtree: true });
  });
})();

// The rich text editor writes <style> elements, which a strict CSP blocks: its rules go into a constructed sheet.
(() => {
  const create = document.createElement.bind(document);
  document.createElement = (name, options) => {
    if (String(name).toLowerCase() !== "style") return create(name, options);
    const stand = create("template");
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    new MutationObserver(() => sheet.replaceSync(stand.textContent))
      .observe(stand, { childList: true, characterData: true, subtree: true });
    return stand;
  };
})();

// The rich text editor puts what was typed into the form a quarter of a second later. A button that is pressed
// sooner waits for it: the last words would be lost.
(() => {
  const REST = 300;
  let changed = -REST;
  const note = (event) => {
    if (event.target.closest?.(".Draftail-Editor")) changed = performance.now();
  };
  const kinds = ["keydown", "beforeinput", "paste", "drop", "mousedown"];
  kinds.forEach((kind) => document.addEventListener(kind, note, true));

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (!button?.form || button.type !== "submit" || performance.now() - changed >= REST) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => button.click(), REST);
  }, true);
})();
