"""The state of the training window: the plan, what the trainer is asked, the runs that go on."""
