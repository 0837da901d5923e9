"""Who comes to a day: names that somebody typed, and what they wish of the groups."""
