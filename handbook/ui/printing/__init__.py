"""Asking what to print, and showing and printing it."""
