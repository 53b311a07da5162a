// Asks each second whether the page is on air, and shows the answer; without script the page reloads itself.
"use strict";

const place = document.getElementById("tayang");
const waits = () => place.querySelector("[data-tayang=menunggu]") !== null;

async function look() {
  try {
    const answer = await fetch(`${location.pathname}?potongan`, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) {
      const text = await answer.text();
      const before = place.textContent;
      const fresh = new DOMParser().parseFromString(text, "text/html").body;
      if (fresh.textContent.trim() !== before.trim()) {
        place.replaceChildren(...fresh.childNodes); // said again by screen readers only when it changes
      }
    }
  } catch {
    // The network is away: asked again a second later.
  }
  if (waits()) {
    setTimeout(look, 1000);
  }
}

if (place && waits()) {
  setTimeout(look, 1000);
}
