"""Everything a learner does, in every state: measured by machine, worked by keyboard, read as it is announced."""
