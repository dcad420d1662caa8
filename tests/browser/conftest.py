"""A real Chromium for the page: the one that is installed; nothing is downloaded."""

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def chromium():
    """A browser for all tests of a worker. Without one they are skipped, but never where CI has asked for one."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        if os.environ.get("SAMESTORY_BROWSER") == "required":
            pytest.fail(f"no browser found; install one of {', '.join(NAMES)}")
        pytest.skip(f"no browser found (none of {', '.join(NAMES)}): install Debian's chromium to run these")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def show(chromium, tmp_path):
    """Open pages as files, as from a stick; whatever the console complains of is kept in `page.said`."""
    contexts = []

    def opened(files, name="report.html", *, fragment="", width=1280, height=900, **options):
        for file, text in ({name: files} if isinstance(files, str) else files).items():
            path = tmp_path / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8_000)
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: None if request.url.startswith("file:") else said.append(request.url))
        page.goto(f"{(tmp_path / name).as_uri()}{fragment}")
        return page, said

    yield opened
    for context in contexts:
        context.close()
