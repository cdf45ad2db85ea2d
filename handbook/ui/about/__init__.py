"""What the program says of itself: version, parts, what it keeps, and its own mistakes."""
