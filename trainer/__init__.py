"""From a folder of images to a checked model package; knows neither Qt nor the viewer."""
