"""
The built course in other forms, made from the pages as they were drawn.
"""
