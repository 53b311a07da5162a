"""The tenant: websites, their hosts and members, and the guard around the management interface."""
