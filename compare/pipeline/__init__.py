"""What samestory does, step by step; the only code that composes the stages, which know nothing of each other."""

from compare.pipeline.progress import Progress
from compare.pipeline.reporting import Explanation, Found, explain, report, statements

__all__ = ["Explanation", "Found", "Progress", "explain", "report", "statements"]
