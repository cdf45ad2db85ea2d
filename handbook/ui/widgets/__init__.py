"""Small widgets of our own that know nothing of the handbook."""
