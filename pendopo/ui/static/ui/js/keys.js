// One letter presses the element that names it: data-key="d" on Disposisikan, data-key="k" on Kembalikan.
(() => {
  const TYPING = "input, textarea, select, [contenteditable]";

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest(TYPING) || document.querySelector("dialog[open]")) return;
    const wanted = event.key.toLowerCase();
    const target = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === wanted);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
})();
