"""SOPs as data: definitions, their linter, and the engine that proposes the next event of a berkas."""
