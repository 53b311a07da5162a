// A second press of the same button does nothing; the first one shows that work goes on ("Menerbitkan").
(() => {
  const AGAIN_AFTER = 15000; // a lost connection must not leave a dead form behind

  function work(form, button) {
    form.dataset.sent = "ya";
    if (!button) return () => delete form.dataset.sent;
    const before = [...button.childNodes].map((node) => node.cloneNode(true));
    const word = button.dataset.working;
    if (word) {
      const spinner = document.createElement("span");
      spinner.className = "spinner icon";
      spinner.setAttribute("aria-hidden", "true");
      button.replaceChildren(spinner, word);
    }
    button.classList.add("is-working");
    button.setAttribute("aria-busy", "true");
    return () => {
      delete form.dataset.sent;
      button.classList.remove("is-working");
      button.removeAttribute("aria-busy");
      button.replaceChildren(...before);
    };
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    const undo = work(form, event.submitter);
    setTimeout(undo, AGAIN_AFTER);
    addEventListener("pageshow", (shown) => { if (shown.persisted) undo(); }, { once: true });
  });
})();
