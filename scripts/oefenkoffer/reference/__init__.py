"""What every key of every file may hold: for editors as JSON Schema, for people as tables."""
