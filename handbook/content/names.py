"""Names that the program itself knows: the handbook's own, and the topics that it leads to."""

HANDBOOK = "Myasthenia handbook"
COMPARISON = "The conditions compared"

EMERGENCY_SLUG = "emergency"
"""The topic of "When to get help now", which every page leads to."""
HOW_TO_USE_SLUG = "how-to-use"
GLOSSARY_SLUG = "glossary"
SOURCES_SLUG = "sources"
ABOUT_SLUG = "about"
