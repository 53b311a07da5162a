"""The roof: settings, the URLs of the home host, and the wiring of the rooms."""
