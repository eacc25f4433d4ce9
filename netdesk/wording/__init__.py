"""Every sentence that more than one face says; gettext with plural forms, no Qt."""
