"""The one kind of error that ends the set-up with a message instead of a traceback."""


class SetupError(Exception):
    """Says in its message what failed, why, and what to do."""
