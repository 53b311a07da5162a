"""The screens of officials: the desk, the acts on a berkas, the search, the letters."""
