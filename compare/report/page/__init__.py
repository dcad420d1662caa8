"""The report as a page to look at: one HTML file, or an overview with a page for each story when there is much to read.

No network, no server, no build step: style, scripts and data are in the file.
"""

from collections.abc import Mapping

from compare.models import Report
from compare.report.page.volumes import FOLDER, addressed, is_page

__all__ = ["FOLDER", "is_page", "to_html", "to_pages"]


def to_pages(report: Report) -> Mapping[str, str]:
    """Files by name, relative to each other: `report.html` and, of a long report, those in `report-pages/`."""
    from compare.report.page.contents import Contents
    from compare.report.page.render import render

    return render(Contents(report, addressed(report)))


def to_html(report: Report) -> str:
    """All of it on one page, however long."""
    from compare.report.page.addresses import OVERVIEW, Addresses
    from compare.report.page.contents import Contents
    from compare.report.page.render import render

    return render(Contents(report, Addresses(report)))[OVERVIEW]
