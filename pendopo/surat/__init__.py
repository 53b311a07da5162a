"""Papers of the office: data in, PDF bytes out. Knows no database, no clock and no framework."""
