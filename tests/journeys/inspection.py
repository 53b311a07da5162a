"""Looking at a page as its readers do: narrow and light, wide and dark, and through axe-core."""

from dataclasses import dataclass, field
from importlib import resources

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize

from tests.chromium import watch_the_policy

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NARROWEST = ViewportSize(width=320, height=740)
NARROW = ViewportSize(width=360, height=740)
WIDE = ViewportSize(width=1280, height=900)
BROKEN_RULES = """async tags => {
  const options = {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']};
  const {violations} = await axe.run(options);
  return violations.map(({id, nodes}) => {
    const {html, any, all, none} = nodes[0];
    const why = [...any, ...all, ...none].map(check => check.message).join(' ');
    return `${id} ×${nodes.length}: ${html.slice(0, 160)} (${why.slice(0, 200)})`;
  });
}"""
# How far the page reaches beyond its window, and what reaches furthest.
OVERFLOW = """() => {
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const elements = [...document.querySelectorAll('body *')];
  const wide = elements.filter(e => e.getBoundingClientRect().right > clientWidth + 1);
  return `${scrollWidth - clientWidth} px, ${wide.slice(-1).map(e => e.outerHTML.slice(0, 120))}`;
}"""


@dataclass
class Eye:
    """One reader's window: a page that is used again, and what was heard from its console."""

    page: Page
    heard: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, browser: Browser) -> "Eye":
        context = browser.new_context(
            locale="id-ID", timezone_id="Asia/Jakarta", viewport=WIDE, reduced_motion="reduce"
        )
        watch_the_policy(context)
        eye = cls(context.new_page())
        eye.page.on("console", eye.listen)
        eye.page.on("pageerror", lambda error: eye.heard.append(str(error)))
        return eye

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    def listen(self, message: ConsoleMessage) -> None:
        # A page that answers 403 or 404 is named so by the browser: its status is checked by itself.
        if message.type == "error" and "the server responded with a status of" not in message.text:
            self.heard.append(message.text[:200])

    def open(self, address: str, *, status: int = 200, ours: bool = True) -> list[str]:
        """Go there, and what is wrong with what one sees."""
        self.heard.clear()
        answer = self.page.goto(address)
        assert answer is not None
        wrong = [] if answer.status == status else [f"answered {answer.status}"]
        if answer.status == status and without_query(self.page.url) != without_query(address):
            wrong.append(f"led to {self.page.url}")
        return wrong + self.look(ours=ours)

    def look(self, *, ours: bool = True) -> list[str]:
        """What is wrong with the page that is open."""
        self.page.emulate_media(color_scheme="light")
        wrong = self.measure(NARROWEST) + self.measure(NARROW)
        wrong += self.broken_rules("narrow, light") if ours else []
        self.page.emulate_media(color_scheme="dark")
        wrong += self.measure(WIDE)
        wrong += self.broken_rules("wide, dark") if ours else []
        refused = self.page.evaluate("() => window.refused.splice(0)")
        return wrong + [f"refused {what}" for what in refused] + [f"console: {line}" for line in self.heard]

    def measure(self, size: ViewportSize) -> list[str]:
        """Make the window so large, and say what does not fit in."""
        self.page.set_viewport_size(size)
        beyond = self.page.evaluate(OVERFLOW)
        return [f"{size['width']}: wider by {beyond}"] if beyond else []

    def broken_rules(self, mode: str) -> list[str]:
        """What axe-core finds, one line a rule."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE)
        return [f"{mode}: {found}" for found in self.page.evaluate(BROKEN_RULES, TAGS)]


def without_query(address: str) -> str:
    return address.partition("?")[0]
