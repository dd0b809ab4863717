"""Elections: what ballots say, how each method counts them, and who gets the seats. No method needs a dependency."""
