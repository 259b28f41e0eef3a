"""
The option of a Jupyter that runs in the reader's browser, served by the course's own site; see README.md.
"""
