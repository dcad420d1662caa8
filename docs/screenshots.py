"""Take the pictures of the documents: the page of the seeds' report, and the review as it looks in a terminal.

    python docs/screenshots.py

Needs Chromium and the packages of `pip install -e '.[dev]'`; nothing is fetched. Run it when one of them looks
otherwise, and look at the pictures before you commit them.
"""

import asyncio
import contextlib
import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from compare import compare_articles
from compare.decisions import DecisionFile
from compare.pipeline.reviewing import Kept, sitting, standing
from compare.report import to_html
from compare.review.app import ReviewApp
from compare.settings import Settings

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs/images"
LARGEST = 300_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_SIZE = {"width": 1280, "height": 800}
_ABOVE = 50
"""Pixels that stay free for what is fixed at the top of the page."""


def page_pictures(images: Path) -> None:
    """The head of the page, a quote side by side in the dark, and the matrix of a story that is told differently."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"docs/screenshots.py: no browser found; install one of {', '.join(BROWSERS)}")
    for articles in ("seeds", "example"):
        Path(f"{articles}.html").write_text(to_html(compare_articles([articles])), encoding="utf-8")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for name, articles, scheme, selector in (
            ("report", "seeds", "light", ""),
            ("quote", "seeds", "dark", "article"),
            ("story", "example", "light", "table"),
        ):
            page = chromium.new_page(viewport=_SIZE, color_scheme=scheme, reduced_motion="reduce")
            page.goto(Path(f"{articles}.html").resolve().as_uri())
            _show(page, selector)
            page.screenshot(path=images / f"{name}.png")
            page.close()
        chromium.close()


def _show(page: Page, selector: str) -> None:
    """Scroll to the first element, and let the page settle."""
    if selector:
        page.locator(selector).first.evaluate("one => one.scrollIntoView({block: 'start'})")
        page.mouse.wheel(0, -_ABOVE)
    page.wait_for_timeout(300)


async def review_picture(images: Path) -> None:
    """The first question of a review of the seeds."""
    settings = Settings(decisions=Path("samestory.decisions.jsonl"))
    with DecisionFile(Path("samestory.decisions.jsonl")) as file:
        report = standing(["seeds"], settings)
        session = sitting(report, Kept(file, report, "Desk"), settings)
        app = ReviewApp(session)
        async with app.run_test(size=(110, 34)) as pilot:
            await pilot.pause()
            picture = app.export_screenshot(title="samestory review seeds/")
    # Textual points to fonts on the network; any monospaced one will do.
    picture = re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)
    # The names it draws at random are made the same in every run.
    picture = re.sub(r"terminal-\d+", "terminal", picture)
    (images / "review.svg").write_text(picture, encoding="utf-8")


def main(images: Path = IMAGES) -> int:
    """Take all pictures; 1 when one is too large to be kept in a repository."""
    images.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # so that no path of this machine shows
        shutil.copytree(ROOT / "seeds", "seeds")
        shutil.copytree(ROOT / "docs/example", "example")
        page_pictures(images)
        asyncio.run(review_picture(images))
    large = [path.name for path in sorted(images.iterdir()) if path.stat().st_size > LARGEST]
    if large:
        sys.stderr.write(f"docs/screenshots.py: over {LARGEST} bytes: {', '.join(large)}\n")
    return 1 if large else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
