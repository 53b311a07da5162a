"""Pendopo: from an agency's letter to its living website."""
