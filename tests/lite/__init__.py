"""Jupyter in the reader's browser, built and opened as a reader does."""
