"""Views in, a deck of slides out, and from the deck a PDF or one HTML page."""
