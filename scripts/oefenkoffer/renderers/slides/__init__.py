"""Make a deck of views, and of the deck a PDF, one HTML page or a presentation."""
