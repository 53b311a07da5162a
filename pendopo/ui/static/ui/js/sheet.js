// Opens a dialog.sheet over the page: [data-sheet="id"] is a link that leads to the same form without script.
(() => {
  function dialogOf(link) {
    return document.getElementById(link.dataset.sheet);
  }

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-sheet]");
    if (opener && dialogOf(opener)) {
      event.preventDefault();
      dialogOf(opener).showModal();
      return;
    }
    const closer = event.target.closest("[data-sheet-close]");
    if (closer) {
      event.preventDefault();
      closer.closest("dialog").close();
    }
  });

  document.querySelectorAll("dialog.sheet").forEach((dialog) => {
    // A press on the scrim closes; a press inside has the sheet's own elements as target.
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    if (dialog.querySelector(".error-summary, [aria-invalid]")) dialog.showModal();
  });
})();
