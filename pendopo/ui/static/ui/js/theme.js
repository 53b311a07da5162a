// Light or dark as somebody chose here; without a choice the device decides. Loaded in <head>, so nothing flashes.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = () => { try { return localStorage.getItem("tema"); } catch { return null; } };
  const keep = (value) => { try { localStorage.setItem("tema", value); } catch { /* private windows keep nothing */ } };
  const isDark = () => (root.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";

  const chosen = read();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  function show(button) {
    const next = isDark() ? button.dataset.light : button.dataset.dark;
    button.querySelector("span").textContent = next;
    button.querySelectorAll("[data-icon]").forEach((icon) => {
      icon.toggleAttribute("hidden", icon.dataset.icon !== (isDark() ? "light" : "dark"));
    });
    button.hidden = false;
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("button.theme-switch").forEach((button) => {
      show(button);
      dark.addEventListener("change", () => show(button));
      button.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        keep(root.dataset.theme);
        show(button);
      });
    });
  });
})();
