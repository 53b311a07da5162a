"""The visual language: tokens, type, components, motif; it knows Django's templates and no other room."""
