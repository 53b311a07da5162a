"""The organisation: agencies, posts (jabatan), who holds them, since when and as what; office hours."""
