"""The compact at a glance: one line for each thing, for a single screen."""
