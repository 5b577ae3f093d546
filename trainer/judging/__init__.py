"""What stored predictions are worth: figures with intervals, comparisons, honest protocols."""
