"""The pages that are written from the code: `python -m tools.docs`, and `--check` to see whether they are fresh."""
