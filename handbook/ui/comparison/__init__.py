"""The conditions side by side."""
