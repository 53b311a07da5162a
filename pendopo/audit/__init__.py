"""What administrators changed: insert-only, beside the history of each berkas."""
