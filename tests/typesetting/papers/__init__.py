"""Small documents, each made to show one behaviour of the typesetter."""
