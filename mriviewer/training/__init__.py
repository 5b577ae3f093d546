"""What the training wizard plans, finds and follows: plain data, no Qt and no torch."""
