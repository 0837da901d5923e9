"""Views in, the text of Markdown pages out: the case pages of both sites, and their way in."""
