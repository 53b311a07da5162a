"""Page types, blocks and the public theme of an agency's website."""
