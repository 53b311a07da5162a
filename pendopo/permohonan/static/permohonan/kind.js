// Shows the questions of the kind that is chosen; without this the button beside the cards does it.
(() => {
  const form = document.getElementById("isian");
  if (!form) return;
  const show = () => {
    const chosen = form.querySelector("input[name=kind]:checked")?.value || form.dataset.kind;
    form.querySelectorAll("[data-for]").forEach((part) => { part.hidden = part.dataset.for !== chosen; });
    form.querySelectorAll("[data-kind-word]").forEach((word) => { word.textContent = chosen; });
  };
  form.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
  form.addEventListener("change", (event) => { if (event.target.name === "kind") show(); });
  show();
})();
