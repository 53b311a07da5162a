"""People who sign in, and the one-time codes that let them in first."""
