"""The training window: from a folder of pictures to a model that reads the next study."""
