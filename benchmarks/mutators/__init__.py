"""Ways to change one thing in an article: each yields every change of its kind that an article allows."""
