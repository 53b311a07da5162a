"""The screens of an OPD, and the public tracking."""
