"""The version of the format."""

FORMAT_VERSION = 1
"""The version of the format that this toolkit reads and writes."""
