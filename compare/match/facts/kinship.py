"""Whether two articles tell of one affair: a war, a trial or a law that is in the news for years.

No story, for what happened is another thing each time; but the same past is told again, and that can be compared.
"""

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.corpus import Floats, Ints
from compare.match.stories import similarity

STRANGE = 0.10
NEAR = 0.20
"""Likeness in what they name (`events.vectors`), measured on 120 articles of 40 events: of the pairs of two events one
in fourteen is above the first and one in three hundred above the second, and of those of one event all and nineteen in
twenty. That likeness leans on the background of English, so that five articles on one affair are alike, too."""


def kinship(articles: csr_matrix, a: Ints, b: Ints) -> Floats:
    """0 for strangers to 1, for each pair of numbers of articles."""
    found: Floats = np.clip((similarity(articles, a, b) - STRANGE) / (NEAR - STRANGE), 0, 1)
    return found
