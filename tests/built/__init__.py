"""Committed files that are made from other committed files."""
