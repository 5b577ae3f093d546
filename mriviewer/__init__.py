"""MRI Viewer: review brain MRI with a model at one's side. Research use only, not for diagnosis."""

__version__ = "0.1.0"
