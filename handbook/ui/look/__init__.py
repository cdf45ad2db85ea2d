"""How everything looks: theme, fonts, text size, drawings."""
