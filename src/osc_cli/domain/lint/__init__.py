"""Lint: rules that read plain data and yield findings."""
