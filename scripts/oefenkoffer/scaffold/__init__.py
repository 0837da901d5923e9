"""Write the first files of a workshop, and one more of each kind, as texts by their paths."""
