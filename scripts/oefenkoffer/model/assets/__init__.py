"""Fonts and pictures beside the data: which there are, and why some cannot be used."""
