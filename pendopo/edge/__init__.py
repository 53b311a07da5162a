"""What faces the street: the front resolver and the beacon."""
