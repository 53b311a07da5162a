// Reads the checks of the page again each time its draft was saved, by hand or by itself.
(() => {
  const MARK = "[data-pemeriksaan]";

  async function refresh(page) {
    const place = document.querySelector(MARK);
    if (!place || !page) return;
    const answer = await fetch(place.dataset.pemeriksaan.replace("/0/", `/${page}/`), { credentials: "same-origin" });
    if (!answer.ok) return;
    place.innerHTML = await answer.text();
    const counter = document.querySelector('[data-side-panel-toggle="pemeriksaan"] [data-side-panel-toggle-counter]');
    const count = place.querySelectorAll("[data-catatan]").length;
    if (counter) {
      counter.textContent = count;
      counter.hidden = count === 0;
    }
  }

  document.addEventListener("w-autosave:success", (event) => {
    const data = event.detail?.response?.data ?? event.detail?.data ?? event.detail?.response ?? {};
    const here = location.pathname.match(/\/pages\/(\d+)\//);
    refresh(data.pk ?? here?.[1]);
  });
})();
