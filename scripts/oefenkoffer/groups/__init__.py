"""Who exercises with whom: rounds, groups and roles for any number of people."""
