"""What people are told: an outbox filled in the transaction of the act, sent after it."""
