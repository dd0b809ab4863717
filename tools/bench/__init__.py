"""The benchmark: whole processes, beside the tools that people would otherwise run. `make bench` writes the table."""
