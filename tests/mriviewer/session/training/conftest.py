"""The trainer without torch, for what goes on between processes and windows."""

from tests.mriviewer.training.conftest import fake_trainer

__all__ = ["fake_trainer"]
