// Asks while one types whether a name may be used. The answer is JSON:
// {"level": "ok" | "warn" | "review" | "block", "sentences": ["…", …], "alternatives": ["…", …]}
(() => {
  const WAIT = 400;
  const LOOK = { ok: ["is-ok", "circle-check"], warn: ["is-warn", "triangle-alert"], review: ["is-warn", "info"], block: ["is-bad", "circle-alert"] };

  function icon(box, name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `${box.dataset.icons}#${name}`);
    svg.append(use);
    return svg;
  }

  function offer(input, words, names) {
    return names.flatMap((name, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => {
        input.value = name;
        input.focus();
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
      return [place ? ` ${words.or} ` : ` ${words.try} `, button];
    });
  }

  function show(input, box, answer) {
    const [look, name] = LOOK[answer.level] || LOOK.block;
    const [first = "", ...rest] = answer.sentences;
    const strong = document.createElement("strong");
    strong.textContent = first;
    const text = document.createElement("span");
    text.append(strong, rest.length ? ` ${rest.join(" ")}` : "", ...offer(input, box.dataset, answer.alternatives || []));
    const field = input.closest(".field");
    field.classList.remove("is-ok", "is-warn", "is-bad");
    field.classList.add(look);
    field.querySelector(".field-error")?.remove();
    input.toggleAttribute("aria-invalid", false);
    if (look === "is-bad") input.setAttribute("aria-invalid", "true");
    box.className = `field-message ${look}`;
    box.replaceChildren(icon(box, name), text);
  }

  document.querySelectorAll("input[data-check-url]").forEach((input) => {
    const box = document.getElementById(`${input.id}_jawaban`);
    let timer = 0;
    let asked = 0;

    async function ask() {
      const turn = ++asked;
      const value = input.value.trim();
      if (!value) return box.replaceChildren();
      const url = new URL(input.dataset.checkUrl, location.href);
      url.searchParams.set("nama", value);
      try {
        const response = await fetch(url, { headers: { Accept: "application/json" } });
        if (response.ok && turn === asked) show(input, box, await response.json());
      } catch { /* offline: the form checks the name again when it is sent */ }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
  });
})();
