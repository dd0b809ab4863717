"""What changed between two compacts, in meaning, and which procedure the older one demands for it."""
