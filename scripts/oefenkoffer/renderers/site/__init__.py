"""Turn views into the text of Markdown pages: the case pages of both sites, and their way in."""
