"""From live pages to files: rendering, releases, and the atomic flip."""
