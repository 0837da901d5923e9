"""What each file of a workshop may hold: frozen models of plain fields."""
