"""A fictitious office to try everything with; never part of a real one."""
