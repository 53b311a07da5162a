"""From an approved permohonan to a live, checked website: idempotent, resumable acts."""
