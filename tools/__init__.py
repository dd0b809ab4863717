"""Programs for contributors: generated pages, the benchmark, the table of licences. Not part of the package."""
