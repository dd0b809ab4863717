"""The compact: one file per article."""
