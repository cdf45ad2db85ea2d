"""What the desktop asks of a program: a screen, one window for all starts, an orderly end."""
