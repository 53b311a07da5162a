"""Papers of the office: data in, PDF bytes out. Asks no database, no clock and no framework."""
