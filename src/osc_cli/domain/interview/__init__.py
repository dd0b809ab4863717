"""The interview: questions as data, and what their answers change in a compact."""
