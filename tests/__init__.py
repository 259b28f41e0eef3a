"""What must stay true of the course and its engine."""
