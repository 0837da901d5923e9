"""Turn views into text or bytes: a renderer never sees a case."""
