"""What people decided: the file that keeps it, the statements it is about, and what follows from it."""
