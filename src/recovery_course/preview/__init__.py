"""
The course as it is being written: drawn anew after each save, shown in a browser that follows.

Not sphinx-autobuild, though it is the tool made for this: it starts a new Python for every save, which on this course
takes several seconds before the first page is read, and needs a conf.py, which a Jupyter Book does not have. Here
one process stays warm, and what it draws is published only when it is whole. `watchfiles` is what sphinx-autobuild
watches files with too.
"""
