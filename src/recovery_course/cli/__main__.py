"""
The command as a module: `python -m recovery_course.cli`.
"""

from recovery_course.cli import main

if __name__ == "__main__":
    main()
