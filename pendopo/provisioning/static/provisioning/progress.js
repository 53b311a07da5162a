// Shows how far the making has come: fetches the page again while it goes on. Without script there is a link.
(() => {
  const EVERY = 1000;

  async function look() {
    const shown = document.querySelector("[data-progress]");
    if (!shown || !("going" in shown.dataset)) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-progress]");
      if (answer.ok && fresh && fresh.outerHTML !== shown.outerHTML) shown.replaceWith(fresh);
    } catch {
      // The connection is away for a moment; the next look may find it again.
    }
    setTimeout(look, EVERY);
  }

  setTimeout(look, EVERY);
})();
