"""A made-up story that several papers tell, and what a check of the first of them finds."""

from compare.extract import extract_one
from compare.pipeline.checking import check_article
from compare.pipeline.corpus import Other
from compare.read import read


def findings(folder, story, day, *texts):
    """Findings on an article of `story` and the first of `texts`, held against articles with the others."""
    for number, text in enumerate(texts):
        front = f"---\noutlet: Paper {number}\ndate: {day}\ntitle: Ferry hits pier in Halden\n---\n"
        (folder / f"a{number}.md").write_text(f"{front}{story}\n\n{text}\n", encoding="utf-8")
    first, *others = [Other(article, extract_one(article)) for article in read([str(folder)]).articles]
    return check_article(first.article, first.extracted, others)
