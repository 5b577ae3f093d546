"""From a config to trained weights: `fit` is the visible loop, the other modules its parts."""
