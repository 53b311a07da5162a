"""The case file: insert-only events through an SOP, the disposisi, the letters, and the desk."""
