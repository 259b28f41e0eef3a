"""
Workbooks: the notebooks of the course, read, checked, and made ready for a page, a learner or a repository.
"""
