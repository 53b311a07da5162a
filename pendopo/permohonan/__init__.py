"""The form of SOP 7 and what the steps of its SOP do."""
