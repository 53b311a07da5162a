"""What faces the street: the front resolver, the beacon, and the register of hosts."""
