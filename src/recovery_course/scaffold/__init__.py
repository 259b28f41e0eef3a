"""
New parts of a course, made from templates that teach how they are written: `course new`.
"""
