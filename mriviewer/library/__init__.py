"""What the program remembers about series, on this machine only."""
