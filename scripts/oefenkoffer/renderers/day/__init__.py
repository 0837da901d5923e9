"""Set the papers of one day with its people: sheets of blocks, and slips to cut out."""
