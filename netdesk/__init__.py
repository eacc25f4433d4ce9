"""NetDesk: a desktop contact-relationship manager that moves its user from collector to connector."""

__version__ = "0.1.0"
