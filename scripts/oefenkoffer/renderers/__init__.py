"""Views in, text or bytes out: a renderer never sees a case."""
