"""What the room tells those above it."""

from django.dispatch import Signal

# Sent inside the transaction of the change, with `website`, `reason` and `at`.
website_changed = Signal()
