"""One parsed file at a time: fill its model, and tell where each value of it stands."""
