"""Widgets that show the session's state and report what the reader wants. They decide nothing."""
