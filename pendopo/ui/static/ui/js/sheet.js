// Opens a dialog.sheet over the page: [data-sheet="id"] is a link that leads to the same form without script.
(() => {
  function dialogOf(link) {
    return document.getElementById(link.dataset.sheet);
  }

  // The sheet itself takes the focus, not its closing button: nothing is pressed by a stray Enter.
  function open(dialog) {
    dialog.toggleAttribute("autofocus", true);
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-sheet]");
    if (opener && dialogOf(opener)) {
      event.preventDefault();
      open(dialogOf(opener));
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
    if (dialog.querySelector(".error-summary, [aria-invalid]")) open(dialog);
  });
})();
