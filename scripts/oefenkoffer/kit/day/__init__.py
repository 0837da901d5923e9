"""Everything on paper for one day with its people, in the order of use."""
