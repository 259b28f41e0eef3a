"""
What the course costs its readers and its builders. `make bench` prints a table; nothing here is a test.
"""
