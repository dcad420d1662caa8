"""Tell, across many news outlets, who ran the same quote, in which words, and how the versions differ."""

__version__ = "0.1.0"
